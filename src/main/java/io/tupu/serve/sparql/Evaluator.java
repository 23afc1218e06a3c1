package io.tupu.serve.sparql;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.query.QueryRun;
import io.tupu.query.ResultFormat;
import io.tupu.search.SearchException;
import io.tupu.search.SearchFiles;
import io.tupu.search.SearchIndex;
import io.tupu.search.SparqlText;
import io.tupu.serve.http.Allowance;
import io.tupu.serve.http.Body;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Spool;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;

/**
 * Evaluates checked queries on the newest generation. Each evaluation ends by its budget. Results
 * come whole or not at all.
 */
public final class Evaluator {
  private static final int TRIPLES = 2_000_000;

  private static final SearchFiles SEARCH = new SearchFiles();

  private final GraphStore store;
  private final Limits limits;
  private final Referee referee;
  private final Allowance files;

  public Evaluator(GraphStore store, Limits limits, Referee referee) {
    this.store = store;
    this.limits = limits;
    this.referee = referee;
    this.files = new Allowance(limits.results(), limits.results());
  }

  /** The rows of a SELECT, or the truth value of an ASK. */
  Body rows(Query query, RowFormat format, Budget budget) {
    return spooled(
        spool ->
            run(
                query,
                budget,
                (exec, dataset) -> {
                  if (format.office().isPresent()) {
                    return office(exec.select(), dataset, format.office().get(), spool);
                  }
                  RowSetWriter writer =
                      RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
                  if (query.isAskType()) {
                    writer.write(spool, exec.ask(), new Context());
                  } else {
                    writer.write(spool, exec.select(), new Context());
                  }
                  return null;
                }));
  }

  private static Object office(
      RowSet rows, DatasetGraph dataset, ResultFormat format, OutputStream out) {
    try {
      return QueryRun.office(rows, dataset, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The graph of a CONSTRUCT or DESCRIBE. */
  Body graph(Query query, ExportFormat format, Budget budget) {
    Graph graph = run(query, budget, (exec, dataset) -> triples(query, exec));
    return written(graph, format);
  }

  /** A graph in a format. */
  public Body written(Graph graph, ExportFormat format) {
    return spooled(spool -> Export.toStream(format, DatasetGraphFactory.wrap(graph), spool, false));
  }

  /** All triples that a CONSTRUCT or DESCRIBE gives. */
  public Graph graph(Query query, Budget budget) {
    return run(query, budget, (exec, dataset) -> triples(query, exec));
  }

  private static Graph triples(Query query, QueryExec exec) {
    Iterator<Triple> triples =
        query.isConstructType() ? exec.constructTriples() : exec.describeTriples();
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; triples.hasNext(); i++) {
      if (i == TRIPLES) {
        throw new Refusal(503, "The result has more than " + TRIPLES + " triples; ask for less.");
      }
      graph.add(triples.next());
    }
    return graph;
  }

  /** Rows of a SELECT, for a reader that keeps nothing of them. */
  public <T> T select(Query query, Budget budget, BiFunction<RowSet, DatasetGraph, T> reader) {
    return run(query, budget, (exec, dataset) -> reader.apply(exec.select(), dataset));
  }

  /** The answer of an ASK. */
  public boolean truth(Query query, Budget budget) {
    return run(query, budget, (exec, dataset) -> exec.ask());
  }

  private <T> T run(Query query, Budget budget, BiFunction<QueryExec, DatasetGraph, T> work) {
    budget.check();
    Referee.Match match = referee.begin(budget);
    try {
      return store.read(SEARCH, (dataset, index) -> evaluate(query, dataset, index, budget, work));
    } catch (QueryCancelledException e) {
      budget.check();
      throw budget.overtime();
    } catch (SearchException e) {
      throw new Refusal(400, e.getMessage());
    } catch (TextIndexException | QueryBuildException e) {
      throw TextArguments.wrong();
    } catch (StackOverflowError e) {
      throw new Refusal(400, "The query, or a path that it follows, is nested too deeply.");
    } finally {
      match.end();
    }
  }

  private static <T> T evaluate(
      Query query,
      DatasetGraph dataset,
      Supplier<SearchIndex> index,
      Budget budget,
      BiFunction<QueryExec, DatasetGraph, T> work) {
    Meter meter = new Meter(budget);
    RewriteFactory safe =
        context ->
            op ->
                Optimize.stdOptimizationFactory
                    .create(context)
                    .rewrite(
                        Transformer.transform(new TransformCopy(), new SafeExpressions(meter), op));
    boolean all = !query.hasDatasetDescription();
    QueryExecBuilder builder =
        QueryExec.dataset(dataset)
            .query(query)
            .set(ARQConstants.sysOpExecutorFactory, GuardedExecutor.factory(meter))
            .set(ARQConstants.sysOptimizerFactory, safe)
            .set(TDB2.symUnionDefaultGraph, all)
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQ.optFilterExpandOneOf, false);
    // Of Jena's property functions text:query is the only one.
    SparqlText.offer(builder, index);
    try (QueryExec exec = builder.build()) {
      budget.onStop(exec::abort);
      T result = work.apply(exec, dataset);
      budget.check();
      return result;
    }
  }

  /** Something that writes. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * What is written, whole and within the bounds of results.
   *
   * @throws Refusal 503 when it is too large
   */
  public Body spooled(Writing writing) {
    Spool spool = new Spool(limits.result(), files);
    boolean whole = false;
    try {
      writing.to(spool);
      whole = true;
      return spool.body();
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.later("There is no room for so large a result now; ask for less.", 30);
    } finally {
      if (!whole) {
        spool.discard();
      }
    }
  }
}

package io.tupu.query;

import io.tupu.export.Export;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** Asks a dataset and writes the answer. */
public final class QueryRun {
  private final DatasetGraph dataset;
  private final Duration limit;
  private final Consumer<QueryExecBuilder> more;

  /**
   * @param dataset within a read transaction
   * @param limit of time for one question; zero for none
   */
  public QueryRun(DatasetGraph dataset, Duration limit) {
    this(dataset, limit, builder -> {});
  }

  /**
   * As the other one.
   *
   * @param more what queries may use besides the dataset, such as an index
   */
  public QueryRun(DatasetGraph dataset, Duration limit, Consumer<QueryExecBuilder> more) {
    this.dataset = dataset;
    this.limit = limit;
    this.more = more;
  }

  /**
   * Writes the answer and leaves the stream open.
   *
   * @return number of rows or triples; for ASK 1 or 0
   * @throws QueryException when the format does not fit the kind of query, the query would ask
   *     another server, or time is up; what was written until then is incomplete
   */
  public long write(Query query, ResultFormat format, OutputStream out) throws IOException {
    if (!format.fits(query)) {
      throw new QueryException(format.misfit(query));
    }
    NoService.check(query);
    QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
    more.accept(builder);
    if (!limit.isZero()) {
      builder.timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
    try (QueryExec exec = builder.build()) {
      return format.forGraphs() ? graph(query, exec, format, out) : rows(query, exec, format, out);
    } catch (QueryCancelledException e) {
      throw new QueryException(
          "the query took longer than " + limit.toSeconds() + " s; ask for less", e);
    }
  }

  private static long graph(Query query, QueryExec exec, ResultFormat format, OutputStream out)
      throws IOException {
    var triples = query.isConstructType() ? exec.construct() : exec.describe();
    Export.toStream(format.graph(), DatasetGraphFactory.wrap(triples), out, false);
    return triples.size();
  }

  private long rows(Query query, QueryExec exec, ResultFormat format, OutputStream out)
      throws IOException {
    if (query.isAskType()) {
      boolean answer = exec.ask();
      if (format == ResultFormat.TABLE) {
        out.write((answer + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
      } else {
        writer(format).write(out, answer, new Context());
      }
      return answer ? 1 : 0;
    }
    if (format.office()) {
      return office(exec.select(), dataset, format, out);
    }
    Counted rows = new Counted(exec.select());
    if (format == ResultFormat.TABLE) {
      TableWriter.write(rows, out);
    } else {
      writer(format).write(out, XmlRows.of(rows, format.rows()), new Context());
    }
    return rows.count();
  }

  /**
   * Writes rows for spreadsheet programs.
   *
   * @param dataset where names are looked up
   * @param format one of those for people: CSV_EXCEL or XLSX
   * @return number of rows
   */
  public static long office(
      RowSet rows, DatasetGraph dataset, ResultFormat format, OutputStream out) throws IOException {
    try (LabelledRows labelled = new LabelledRows(rows, dataset)) {
      if (format == ResultFormat.XLSX) {
        OfficeWriter.xlsx(labelled, out);
      } else {
        OfficeWriter.csv(labelled, out);
      }
      return labelled.size();
    }
  }

  private static RowSetWriter writer(ResultFormat format) {
    ResultSetLang.init();
    return RowSetWriterRegistry.getFactory(format.rows()).create(format.rows());
  }
}

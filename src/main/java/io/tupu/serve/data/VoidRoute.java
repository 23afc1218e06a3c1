package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.export.catalog.Catalog;
import io.tupu.export.catalog.DumpSet;
import io.tupu.export.catalog.Measure;
import io.tupu.export.catalog.Statements;
import io.tupu.export.part.Part;
import io.tupu.export.part.Watched;
import io.tupu.query.DatasetCounts;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.GraphNegotiation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;

/**
 * {@code /.well-known/void}: the dataset in VoID, and in DCAT with every download. Counted and
 * measured once for each generation, when first asked: that takes as long as writing all downloads
 * once, without keeping them. Who asks meanwhile waits, or is put off.
 */
public final class VoidRoute implements Route {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Snapshots snapshots;
  private final Evaluator evaluator;
  private final Site site;
  private final BooleanSupplier stopping;
  private final PerGeneration<Described> described;

  /**
   * What is known of one generation.
   *
   * @param measures of the downloads, by name
   */
  private record Described(Catalog catalog, Graph counts, SortedMap<String, Measure> measures) {}

  /**
   * @param stopping whether the server ends, so that measuring must
   */
  public VoidRoute(Snapshots snapshots, Evaluator evaluator, Site site, BooleanSupplier stopping) {
    this.snapshots = snapshots;
    this.evaluator = evaluator;
    this.site = site;
    this.stopping = stopping;
    this.described = new PerGeneration<>(snapshots, this::describe);
  }

  @Override
  public Refusal late(Budget budget) {
    return Refusal.later("It is still being made; try again in a minute.", 60);
  }

  @Override
  public Reply answer(Ask ask) {
    ExportFormat format = GraphNegotiation.of(ask);
    Described now = described.get();
    String address = site.address(ask);
    Statements facts = new Statements();
    now.counts().find().forEach(facts.graph()::add);
    facts.add(now.catalog().dataset(), "void:sparqlEndpoint", Statements.iri(address + "sparql"));
    now.measures()
        .forEach(
            (name, measure) ->
                now.catalog().download(facts, name, address + "download/" + name, measure));
    return Reply.of(
            200, format.mediaType() + ";charset=utf-8", evaluator.written(facts.graph(), format))
        .with("Vary", "Accept");
  }

  private Described describe(Snapshot snapshot) {
    Catalog catalog = new Catalog(site.base(), snapshot.tag(), snapshot.since());
    Statements facts = new Statements();
    catalog.describe(facts);
    facts.add(catalog.dataset(), "void:documents", snapshot.documents());
    Budget budget = new Budget(PATIENCE);
    DatasetCounts.add(
        (query, reader) ->
            evaluator.select(
                query,
                budget,
                (rows, dataset) -> {
                  reader.accept(rows);
                  return null;
                }),
        facts,
        catalog.dataset(),
        catalog::here);
    return new Described(catalog, facts.graph(), measures());
  }

  private SortedMap<String, Measure> measures() {
    return snapshots.read(
        (snapshot, dataset) -> {
          try {
            Part part = Part.whole(new Watched(dataset, this::goOn));
            return DumpSet.write(part, name -> OutputStream.nullOutputStream());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void goOn() {
    if (stopping.getAsBoolean()) {
      throw Refusal.later("The server is being stopped.", 10);
    }
  }
}

package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.export.catalog.Catalog;
import io.tupu.export.catalog.DumpSet;
import io.tupu.export.catalog.Measure;
import io.tupu.export.catalog.Statements;
import io.tupu.export.catalog.VoidCounts;
import io.tupu.export.part.Part;
import io.tupu.export.part.Watched;
import io.tupu.graph.Census;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Counters;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.GraphNegotiation;
import io.tupu.store.Counting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;

/**
 * {@code /.well-known/void}: the dataset in VoID, and in DCAT with every download. Counted and
 * measured once for each generation, by {@link #prepare} or when first asked: that takes as long as
 * writing all downloads once, without keeping them. Who asks meanwhile waits, or is put off.
 */
public final class VoidRoute implements Route {
  private final Snapshots snapshots;
  private final Evaluator evaluator;
  private final Site site;
  private final BooleanSupplier stopping;
  private final Counters counters;
  private final PerGeneration<Described> described;
  private volatile long tried = -1;

  /**
   * What is known of one generation.
   *
   * @param measures of the downloads, by name
   */
  private record Described(Catalog catalog, Graph counts, SortedMap<String, Measure> measures) {}

  /**
   * @param stopping whether the server ends, so that measuring must
   */
  public VoidRoute(
      Snapshots snapshots,
      Evaluator evaluator,
      Site site,
      Counters counters,
      BooleanSupplier stopping) {
    this.snapshots = snapshots;
    this.evaluator = evaluator;
    this.site = site;
    this.counters = counters;
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

  /**
   * Describes the newest state unless that is done. What goes wrong is not tried again for this
   * state; who asks for the description is told of it.
   */
  public void prepare() {
    long generation = snapshots.now().generation();
    if (generation == tried) {
      return;
    }
    tried = generation;
    try {
      described.get();
    } catch (RuntimeException e) {
      // Told to whoever asks.
      return;
    }
  }

  private Described describe(Snapshot snapshot) {
    counters.add("tupu_descriptions_total", 1);
    Catalog catalog = new Catalog(site.base(), snapshot.tag(), snapshot.since());
    Statements facts = new Statements();
    catalog.describe(facts);
    facts.add(catalog.dataset(), "void:documents", snapshot.documents());
    Census census = snapshots.read((now, dataset) -> Counting.of(dataset, this::goOn));
    VoidCounts.add(census, facts, catalog.dataset(), catalog::here);
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

package io.tupu.serve.browser;

import io.tupu.build.Build;
import io.tupu.build.Pipeline;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.graph.Iris;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.Endpoint;
import io.tupu.serve.Settings;
import io.tupu.store.GraphStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server over a graph of its own, to be looked at in a browser. */
final class Workbench implements AutoCloseable {
  private final GraphStore store;
  private final Endpoint endpoint;

  private Workbench(GraphStore store) {
    this.store = store;
    Settings settings = Settings.USUAL.at("127.0.0.1", 0);
    this.endpoint = Endpoint.start(store, QueryCatalog.examples(), settings);
  }

  /** Over the five reports, built as {@code tupu serve seeds} does. */
  static Workbench overSeeds(Path folder) {
    GraphStore store = GraphStore.open(folder.resolve("store"));
    new Build(Pipeline.load(Iris.DEFAULT_BASE, Optional.empty()), store, Progress.SILENT)
        .run(new Plan(List.of(Path.of("seeds")), List.of(), false, 2));
    return new Workbench(store);
  }

  /** Over what is already in a store. */
  static Workbench over(GraphStore store) {
    return new Workbench(store);
  }

  URI at(String path) {
    return endpoint.uri().resolve(path);
  }

  @Override
  public void close() {
    endpoint.close();
    store.close();
  }
}

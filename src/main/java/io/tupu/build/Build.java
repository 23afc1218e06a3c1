package io.tupu.build;

import io.tupu.query.GalleryGraph;
import io.tupu.query.QueryCatalog;
import io.tupu.read.Sources;
import io.tupu.search.SearchFiles;
import io.tupu.store.GraphStore;
import io.tupu.store.Manifest;
import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/**
 * Brings a store in line with files: new documents go in, changed ones are replaced, unchanged ones
 * skipped, and what was asked for goes out, all in one update, which is seen whole or not at all.
 *
 * <p>Documents are read and extracted on several threads and written in the order of the files, so
 * that the store does not depend on the number of threads; memory does not grow with the number of
 * documents.
 */
public final class Build {
  private final Stages stages;
  private final GraphStore store;
  private final Progress progress;

  public Build(Stages stages, GraphStore store, Progress progress) {
    this.stages = stages;
    this.store = store;
    this.progress = progress;
  }

  /**
   * Does what the plan says.
   *
   * @throws io.tupu.store.StoreException when the store cannot be written; it is then as before
   */
  public BuildReport run(Plan plan) {
    Sources sources = Sources.expand(plan.sources(), stages.readers());
    BuildReport.Account account = new BuildReport.Account();
    try (StoreUpdate update = store.update()) {
      checkBase(update);
      remove(plan, update, account);
      read(plan, sources, update, account);
      if (plan.prune()) {
        prune(plan, sources, update, account);
      }
      finish(update);
    }
    return report(account);
  }

  /**
   * Builds each document of a store anew from the text that the store keeps of it, as this version
   * and its rules read it; the files are not needed. All or nothing: a document that cannot be read
   * so ends the upgrade.
   *
   * @param threads documents extracted at a time, at least one
   * @throws BuildException when a text is not there, or one cannot be processed
   * @throws io.tupu.store.StoreException when the store is damaged or cannot be written; it is then
   *     as before, as it is after the other
   */
  public BuildReport upgrade(int threads) {
    store.requireSound();
    BuildReport.Account account = new BuildReport.Account();
    try (StoreUpdate update = store.renewal()) {
      checkBase(update);
      Manifest before = update.manifest();
      KeptTexts texts = new KeptTexts(store);
      List<ManifestEntry> documents =
          before.entries().stream().filter(ManifestEntry::done).toList();
      int longest = Capacity.ofThisProcess().characters();
      Worker worker = new Worker(stages, before, longest);
      int[] done = {0};
      new OrderedWork<>(
              threads,
              (ManifestEntry entry) -> worker.taken(Path.of(entry.path()), texts.document(entry)),
              Worker.Read::weight,
              longest,
              worker::extract)
          .run(
              documents,
              result -> {
                if (result instanceof Result.Failed failed) {
                  throw new BuildException(
                      result.name() + ": " + failed.entry().reason() + "; the store is as before");
                }
                write(result, before, update, account);
                done[0]++;
                progress.at(done[0], documents.size(), result.name());
              });
      finish(update);
    }
    return report(account);
  }

  /** What is made from all documents together. */
  private void finish(StoreUpdate update) {
    update.derive(
        stages.ontology().name(), (dataset, out) -> stages.ontology().map(stages.rules(), out));
    update.derive(
        stages.regions().name(),
        (dataset, out) -> stages.regions().map(stages.regions().codes(dataset), out));
    GalleryGraph gallery = new GalleryGraph(stages.iris(), QueryCatalog.examples());
    update.derive(gallery.name(), (dataset, out) -> gallery.map(out));
    update.derive(stages.curation().name(), stages.curation()::map);
    update.attach(new SearchFiles(this::known));
    update.commit();
  }

  private BuildReport report(BuildReport.Account account) {
    account.idle(store.read(stages.curation()::idle));
    account.stale(stale());
    return account.close(store.read(Totals::of));
  }

  private List<String> known(Node thing) {
    return stages.iris().code(thing).map(stages.names()).orElse(List.of());
  }

  /** Documents that this build was not given and that other knowledge has read. */
  private int stale() {
    return (int)
        store.manifest().entries().stream()
            .filter(entry -> entry.done() && !entry.knowledge().equals(stages.digest()))
            .count();
  }

  /** IRIs of two bases in one store would make two things of each region. */
  private void checkBase(StoreUpdate update) {
    for (ManifestEntry entry : update.manifest().entries()) {
      if (entry.done() && !entry.graph().startsWith(stages.iris().base() + "doc/")) {
        throw new BuildException(
            store.directory()
                + ": the store was built with another base ("
                + entry.graph()
                + "); give the same --base, or another --store");
      }
    }
  }

  private void remove(Plan plan, StoreUpdate update, BuildReport.Account account) {
    for (String name : plan.remove()) {
      if (update.remove(name)) {
        account.removed();
      } else {
        account.failed(new Trouble(name, "not in the store, so it cannot be removed"));
      }
    }
  }

  private void read(Plan plan, Sources sources, StoreUpdate update, BuildReport.Account account) {
    sources.skipped().forEach(account::skipped);
    Manifest before = update.manifest();
    Namesakes namesakes = new Namesakes(before);
    Namesakes.Parted files = namesakes.part(sources.files());
    int longest = Capacity.ofThisProcess().characters();
    Worker worker = new Worker(stages, before, longest);
    int[] done = {0};
    Set<String> failed = new HashSet<>();
    new OrderedWork<>(plan.threads(), worker::read, Worker.Read::weight, longest, worker::extract)
        .run(
            files.taken(),
            result -> {
              write(result, before, update, account);
              if (result instanceof Result.Failed) {
                failed.add(result.name());
              }
              done[0]++;
              progress.at(done[0], files.taken().size(), result.name());
            });
    files
        .refused()
        .forEach(
            (file, taken) -> {
              Result.Failed refused = worker.refused(file, "", Namesakes.refusal(taken));
              write(refused, before, update, account);
              failed.add(refused.name());
            });
    namesakes.settled(sources.files(), failed).forEach(update::remove);
  }

  private static void write(
      Result result, Manifest before, StoreUpdate update, BuildReport.Account account) {
    boolean held = before.entry(result.name()).filter(ManifestEntry::done).isPresent();
    if (result instanceof Result.Ready ready) {
      update.replace(ready.entry(), out -> send(ready.quads(), out));
      account.written(held, ready.doubts());
    } else if (result instanceof Result.Failed failed) {
      if (!(failed.unread() && held)) {
        update.fail(failed.entry());
      }
      account.failed(new Trouble(failed.entry().path(), failed.entry().reason()));
    } else if (result instanceof Result.Moved moved) {
      update.move(moved.entry());
      account.unchanged();
    } else {
      account.unchanged();
    }
  }

  private static void send(List<Quad> quads, StreamRDF out) {
    quads.forEach(out::quad);
  }

  /** A file that cannot be looked for, in a locked folder say, is not gone. */
  private static void prune(
      Plan plan, Sources sources, StoreUpdate update, BuildReport.Account account) {
    Set<String> here = new HashSet<>();
    sources.files().forEach(file -> here.add(Worker.name(file)));
    List<String> folders =
        plan.sources().stream().filter(Files::isDirectory).map(Worker::path).toList();
    for (ManifestEntry entry : update.manifest().entries()) {
      Path path = Path.of(entry.path());
      boolean inside = folders.stream().anyMatch(path::startsWith);
      if (inside && !here.contains(entry.file()) && Files.notExists(path)) {
        update.remove(entry.file());
        account.removed();
      }
    }
  }
}

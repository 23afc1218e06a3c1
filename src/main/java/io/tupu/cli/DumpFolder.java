package io.tupu.cli;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.export.catalog.Catalog;
import io.tupu.export.catalog.DumpSet;
import io.tupu.export.catalog.Measure;
import io.tupu.export.catalog.Statements;
import io.tupu.export.catalog.VoidCounts;
import io.tupu.export.part.Part;
import io.tupu.store.Counting;
import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * The whole set of downloads in a folder, with checksums and a description. It is written into a
 * folder beside and moved at the end, file by file, so that no half-written file ever bears a name.
 */
final class DumpFolder {
  private static final String CHECKSUMS = "SHA256SUMS";
  private static final String CATALOG = "dcat.ttl";

  private final GraphStore store;
  private final Path folder;
  private final Console console;

  DumpFolder(GraphStore store, Path folder, Console console) {
    this.store = store;
    this.folder = folder;
    this.console = console;
  }

  /**
   * @return number of files
   */
  int write(DatasetGraph dataset) throws IOException {
    Files.createDirectories(folder);
    Path beside = Files.createTempDirectory(folder, "tupu-");
    try {
      SortedMap<String, Measure> measures =
          DumpSet.write(
              Part.whole(dataset),
              name -> {
                console.progress("writing " + name);
                return Files.newOutputStream(beside.resolve(name));
              });
      console.progressDone();
      describe(dataset, measures, beside.resolve(CATALOG));
      StringBuilder sums = new StringBuilder();
      measures.forEach((name, m) -> sums.append(m.sha256()).append("  ").append(name).append('\n'));
      Files.writeString(beside.resolve(CHECKSUMS), sums, StandardCharsets.US_ASCII);
      return move(beside);
    } finally {
      delete(beside);
    }
  }

  private void describe(DatasetGraph dataset, SortedMap<String, Measure> measures, Path file)
      throws IOException {
    String base =
        store.manifest().entries().stream()
            .filter(ManifestEntry::done)
            .map(entry -> Catalog.baseOf(entry.graph()))
            .findFirst()
            .orElseGet(() -> Catalog.baseOf(""));
    String version = store.generation() + "-" + store.manifest().digest();
    Catalog catalog = new Catalog(base, version, store.modified());
    Statements facts = new Statements();
    catalog.describe(facts);
    facts.add(
        catalog.dataset(),
        "void:documents",
        store.manifest().entries().stream().filter(ManifestEntry::done).count());
    VoidCounts.add(Counting.of(dataset, () -> {}), facts, catalog.dataset(), catalog::here);
    // Relative addresses: right wherever the folder is put.
    measures.forEach((name, measure) -> catalog.download(facts, name, name, measure));
    try (OutputStream out = Files.newOutputStream(file)) {
      Export.toStream(ExportFormat.TURTLE, DatasetGraphFactory.wrap(facts.graph()), out, false);
    }
  }

  private int move(Path beside) throws IOException {
    int files = 0;
    try (Stream<Path> made = Files.list(beside)) {
      for (Path file : made.sorted().toList()) {
        Files.move(
            file,
            folder.resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
        files++;
      }
    }
    return files;
  }

  private static void delete(Path beside) throws IOException {
    try (Stream<Path> rest = Files.list(beside)) {
      for (Path file : rest.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(beside);
  }
}

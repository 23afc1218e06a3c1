package io.tupu.cli;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the whole graph in one format. */
@Command(
    name = "export",
    description = "Write the graph to a file or standard output, in a stable order.")
final class ExportCommand implements Callable<Integer> {
  private final Console console;
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: by the name of the file).",
      completionCandidates = FormatNames.class)
  private String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "File to write; compressed when its name ends in .gz (default: standard output).")
  private Path file;

  ExportCommand(Console console) {
    this.console = console;
  }

  /** For the help text. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(ExportFormat.values()).map(ExportFormat::label).iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen = format();
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      graph.read(
          dataset -> {
            try {
              write(chosen, dataset);
              return true;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return Exit.DONE;
  }

  private ExportFormat format() {
    if (format == null) {
      return Optional.ofNullable(file)
          .flatMap(name -> ExportFormat.ofFile(name.toString()))
          .orElseThrow(() -> wrong("--format is missing, one of " + ExportFormat.names()));
    }
    return ExportFormat.named(format)
        .orElseThrow(
            () -> wrong("unknown format '" + format + "', one of " + ExportFormat.names()));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** A device such as /dev/null is written to, not replaced. */
  private boolean device() {
    return file == null || Files.exists(file) && !Files.isRegularFile(file);
  }

  private void write(ExportFormat chosen, DatasetGraph dataset) throws IOException {
    if (!device()) {
      Export.toFile(chosen, dataset, file);
    } else if (file == null) {
      Export.toStream(chosen, dataset, console.out(), false);
    } else {
      try (OutputStream out = Files.newOutputStream(file)) {
        Export.toStream(chosen, dataset, out, false);
      }
    }
  }
}

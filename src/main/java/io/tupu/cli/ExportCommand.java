package io.tupu.cli;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.export.part.Part;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the graph or a part of it. */
@Command(
    name = "export",
    description = "Write the graph, or a part of it, to a file or standard output.",
    footer = {
      "",
      "Examples:",
      "  tupu export -o tupu.ttl.gz",
      "  tupu export --all dumps",
      "  tupu export --region 襄阳市 --min-confidence 0.8 -o xiangyang.gexf"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;
  @Mixin private SelectionOptions selection;

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

  @Option(
      names = "--all",
      paramLabel = "DIR",
      description =
          "Write every format into this folder, with SHA256SUMS and the description dcat.ttl.")
  private Path all;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "rdf11",
      description =
          "How claims are written: rdf11 as rdf:Statement, rdf12 as reifiers of RDF 1.2, for"
              + " turtle, trig, ntriples and nquads (default: rdf11).")
  private String profile;

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
    if (all != null) {
      return everything();
    }
    ExportFormat chosen = format();
    boolean reified = reified(chosen);
    selection.check();
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      graph.read(
          dataset ->
              unchecked(
                  () -> {
                    Part part = selection.of(dataset);
                    write(chosen, reified ? part.reified() : part);
                    return true;
                  }));
    }
    return Exit.DONE;
  }

  private int everything() {
    selection.check();
    if (format != null || file != null || !profile.equals("rdf11") || selection.given()) {
      throw wrong("--all writes the whole graph in every format; a part goes into one file by -o");
    }
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      long generation = graph.generation();
      int files = graph.read(dataset -> unchecked(() -> folder(graph).write(dataset)));
      if (graph.generation() != generation) {
        throw new Failure(store.folder + ": was built anew meanwhile; export it again");
      }
      console.note(all + ": " + files + " files");
    }
    return Exit.DONE;
  }

  private DumpFolder folder(GraphStore graph) {
    return new DumpFolder(graph, all, console);
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private static <T> T unchecked(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ExportFormat format() {
    if (format == null) {
      return Optional.ofNullable(file)
          .flatMap(name -> ExportFormat.ofFile(name.toString()))
          .orElseThrow(() -> wrong(unnamed() + ExportFormat.names()));
    }
    return ExportFormat.named(format)
        .orElseThrow(
            () -> wrong("unknown format '" + format + "', one of " + ExportFormat.names()));
  }

  private String unnamed() {
    return file == null
        ? "--format is missing, one of "
        : file + ": the end of the name is of no known format; give --format, one of ";
  }

  private boolean reified(ExportFormat chosen) {
    String name = profile.toLowerCase(Locale.ROOT);
    if (!List.of("rdf11", "rdf12").contains(name)) {
      throw wrong("unknown profile '" + profile + "', one of rdf11, rdf12");
    }
    if (name.equals("rdf12") && !chosen.tripleTerms()) {
      throw wrong(
          chosen.label()
              + " has no triple terms; the profile rdf12 goes with turtle, trig, ntriples, nquads");
    }
    return name.equals("rdf12");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void write(ExportFormat chosen, Part part) throws IOException {
    if (file == null) {
      Export.toStream(chosen, part, console.out(), false);
    } else {
      Export.toFile(chosen, part, file);
    }
  }
}

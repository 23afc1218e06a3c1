package io.tupu.cli;

import io.tupu.diff.Change;
import io.tupu.diff.DiffJson;
import io.tupu.diff.DiffTable;
import io.tupu.diff.FactDiff;
import io.tupu.diff.RdfPatch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changed between two states of the graph. */
@Command(
    name = "diff",
    description =
        "List the facts that were added (+), are gone (-) or are said otherwise (~), by region,"
            + " with the sentences that say so.",
    footer = {
      "",
      "Each side is a store or a dump (.nq .trig .ttl .nt .jsonld .rdf, also .gz).",
      "Prints nothing for states that say the same. The exit code is 0; with --strict 3 when there"
          + " is a difference.",
      "Example:",
      "  tupu diff tupu-store-2023 tupu-store"
    })
final class DiffCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "json", "rdf-patch");

  private final Console console;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "Store or dump to begin from.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "Store or dump to end at.")
  private Path after;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json, or rdf-patch with every quad that differs (default: table).")
  private String format;

  @Option(names = "--strict", description = "End with code 3 when there is a difference.")
  private boolean strict;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String chosen = format.toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(chosen)) {
      throw new ParameterException(
          spec.commandLine(),
          "unknown format '" + format + "', one of " + String.join(", ", FORMATS));
    }
    try (State old = State.open(before);
        State now = State.open(after)) {
      boolean graphs = old.graphs() && now.graphs();
      long differences = old.read(one -> now.read(other -> compare(one, other, chosen, graphs)));
      return strict && differences > 0 ? Exit.FINDINGS : Exit.DONE;
    }
  }

  private long compare(DatasetGraph one, DatasetGraph other, String chosen, boolean graphs) {
    try {
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
      if (chosen.equals("rdf-patch")) {
        long quads = RdfPatch.write(one, other, graphs, writer);
        console.note(quads + (graphs ? " quads" : " triples") + " differ");
        return quads;
      }
      List<Change> changes = FactDiff.of(one, other);
      if (chosen.equals("json")) {
        DiffJson.write(changes, writer);
      } else {
        DiffTable.write(changes, writer);
      }
      console.note(summary(changes));
      return changes.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String summary(List<Change> changes) {
    return count(changes, Change.Kind.ADDED)
        + " added, "
        + count(changes, Change.Kind.GONE)
        + " gone, "
        + count(changes, Change.Kind.CHANGED)
        + " changed";
  }

  private static long count(List<Change> changes, Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }
}

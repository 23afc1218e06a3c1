package io.tupu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code build} and {@code serve} have in common: what to read and how. */
final class BuildOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR",
      description = "Reports to read, and folders of them with all below.")
  List<Path> sources = List.of();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = "https://w3id.org/tupu/",
      description = "What IRIs begin with (default: ${DEFAULT-VALUE}).")
  String base;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Your own names, rules and curation, on top of what tupu knows.")
  Path knowledge;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read at the same time, at least 1 (default: one a processor).")
  private Integer threads;

  @Option(
      names = "--remove",
      paramLabel = "NAME",
      description = "Take the document of this file name out of the store. May be repeated.")
  List<String> remove = List.of();

  @Option(
      names = "--prune",
      description = "Take out documents that are no longer in the folders given.")
  boolean prune;

  @Option(
      names = "--strict",
      description = "Exit with 3 when a document failed or something is doubtful.")
  boolean strict;

  Optional<Path> knowledge() {
    return Optional.ofNullable(knowledge);
  }

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** Whether there is anything to build. */
  boolean given() {
    return !sources.isEmpty() || !remove.isEmpty();
  }

  void check() {
    if (threads != null && threads < 1) {
      throw wrong("--threads must be at least 1: " + threads);
    }
    if (!base.matches("https?://[!-~&&[^<>\"{}|\\\\^`#?]]+/")) {
      throw wrong("--base must be an ASCII http(s) IRI that ends in '/': " + base);
    }
    if (prune && sources.isEmpty()) {
      throw wrong("--prune needs the folders whose documents stay");
    }
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

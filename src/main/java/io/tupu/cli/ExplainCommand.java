package io.tupu.cli;

import io.tupu.explain.Explainer;
import io.tupu.explain.Explanation;
import io.tupu.explain.Language;
import io.tupu.explain.Stage;
import io.tupu.query.Width;
import io.tupu.read.ReadException;
import io.tupu.read.Readers;
import io.tupu.text.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a text is read, stage by stage. */
@Command(
    name = "explain",
    description =
        "Show how a text is read, stage by stage: outline, sentences, tokens, candidate names,"
            + " mentions, what they mean, claims, self-check, with the rule behind each.",
    footer = {
      "",
      "Examples:",
      "  tupu explain report.txt --stage candidates --stage claims",
      "  tupu explain report.docx --sentence 3 --format json"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The text, in any format that build reads.")
  private Path file;

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      description =
          "Only this one of outline, sentences, tokens, candidates, mentions, resolution, claims,"
              + " check. May be repeated.")
  private List<String> stages = List.of();

  @Option(
      names = "--sentence",
      paramLabel = "N",
      description = "Only what is read in this sentence, by its number in stage sentences.")
  private Integer sentence;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: text).")
  private String format;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "zh",
      description = "zh or en, for format text (default: zh).")
  private String lang;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Your own names, rules and curation, on top of what tupu knows.")
  private Path knowledge;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException {
    Set<Stage> shown = shown();
    check(
        List.of("text", "json").contains(format), "unknown format '" + format + "', text or json");
    check(List.of("zh", "en").contains(lang), "unknown language '" + lang + "', zh or en");
    if (Files.notExists(file)) {
      throw new Failure(file + ": cannot be read: no such file");
    }
    if (Files.isDirectory(file)) {
      throw new Failure(file + ": is a folder; explain takes one file");
    }
    Document document;
    try (Readers readers = new Readers()) {
      document = readers.read(file);
    }
    console.progress("loading names and rules …");
    Explanation explanation = Explainer.load(Optional.ofNullable(knowledge)).explain(document);
    console.progressDone();
    OptionalInt only = only(explanation.size());
    console.print(
        format.equals("json")
            ? explanation.json(shown, only)
            : printable(
                explanation.text(shown, only, lang.equals("zh") ? Language.ZH : Language.EN)));
    return Exit.DONE;
  }

  private Set<Stage> shown() {
    Set<Stage> shown = EnumSet.noneOf(Stage.class);
    for (String name : stages) {
      shown.add(
          Stage.named(name)
              .orElseThrow(
                  () ->
                      wrong(
                          "no such stage: '"
                              + name
                              + "', there are "
                              + String.join(", ", Stage.labels()))));
    }
    return shown.isEmpty() ? EnumSet.allOf(Stage.class) : shown;
  }

  private OptionalInt only(int sentences) {
    if (sentence == null) {
      return OptionalInt.empty();
    }
    check(
        sentence >= 1 && sentence <= sentences,
        "--sentence must be from 1 to " + sentences + " for this text: " + sentence);
    return OptionalInt.of(sentence);
  }

  /** A text may hold characters that steer a terminal. */
  private static String printable(String text) {
    return text.lines().map(Width::printable).collect(Collectors.joining("\n", "", "\n"));
  }

  private void check(boolean right, String message) {
    if (!right) {
      throw wrong(message);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

package io.tupu.cli;

import io.tupu.query.NamedQuery;
import io.tupu.query.Param;
import io.tupu.query.QueryCatalog;
import io.tupu.query.QueryException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks the store one of the questions that come with tupu. */
@Command(
    name = "ask",
    description = "Ask the store a question that tupu knows; without a name, list them.",
    footer = {"", "Example:", "  tupu ask brands-of-region name=襄阳市"})
final class AskCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private AnswerOptions options;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Name of the question.")
  private String name;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PARAM=VALUE",
      description = "What to ask about, where the question can be about other things.")
  private List<String> assignments = List.of();

  AskCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    options.check();
    QueryCatalog catalog = QueryCatalog.examples();
    if (name == null) {
      console.print(list(catalog));
      return Exit.DONE;
    }
    NamedQuery question =
        catalog
            .named(name)
            .orElseThrow(
                () ->
                    options.wrong(
                        "no such question: '" + name + "', there are " + catalog.names()));
    Query query = bound(question);
    try {
      options.answer(query, console);
    } catch (QueryException e) {
      throw new Failure(e.getMessage(), e);
    }
    return Exit.DONE;
  }

  private Query bound(NamedQuery question) {
    Map<String, String> values = values();
    try {
      question.check(values);
      return question.bind(options.named(question, values));
    } catch (QueryException e) {
      throw options.wrong(e.getMessage());
    }
  }

  /** Parted here: picocli would give quotes in a value a meaning. */
  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw options.wrong("'" + assignment + "' is no PARAM=VALUE");
      }
      values.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
    return values;
  }

  private static String list(QueryCatalog catalog) {
    StringBuilder list = new StringBuilder();
    for (NamedQuery question : catalog.queries()) {
      list.append(question.name());
      for (Param param : question.params()) {
        list.append(' ').append(param.name()).append('=').append(param.text());
      }
      list.append("  [").append(question.view().label()).append(']');
      list.append("\n    ").append(question.titles().get("zh"));
      list.append("\n    ").append(question.titles().get("en")).append('\n');
    }
    return list.toString();
  }
}

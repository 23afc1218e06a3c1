package io.tupu.serve.data;

import io.tupu.query.NamedQuery;
import io.tupu.query.Param;
import io.tupu.query.QueryCatalog;
import io.tupu.query.QueryException;
import io.tupu.query.QueryText;
import io.tupu.search.Naming;
import io.tupu.search.SearchException;
import io.tupu.search.SearchFiles;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.store.GraphStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.Query;

/** What a request gives for the parameters of a question. */
public final class QuestionValues {
  private static final int LONGEST = 500;

  /** The language, and how the script shows the answer. */
  private static final List<String> OF_THE_PAGE = List.of("lang", "as");

  private final GraphStore store;

  public QuestionValues(GraphStore store) {
    this.store = store;
  }

  /**
   * The question of that name.
   *
   * @throws Refusal 404 with the names that there are
   */
  public static NamedQuery question(QueryCatalog catalog, String name) {
    return catalog
        .named(name)
        .orElseThrow(
            () ->
                new Refusal(404, "There is no such question; there are " + catalog.names() + "."));
  }

  /**
   * As they were given, without those that are left empty.
   *
   * @throws Refusal 400 for a parameter that the question does not have, with those that it has, or
   *     for one that is given twice: neither is answered for something else instead
   */
  public static Map<String, String> given(Ask ask, NamedQuery question) {
    for (String name : ask.query().keySet()) {
      if (!OF_THE_PAGE.contains(name) && question.param(name).isEmpty()) {
        throw new Refusal(400, "This question has no such parameter; " + parameters(question));
      }
    }
    Map<String, String> values = new TreeMap<>();
    for (Param param : question.params()) {
      ask.single(param.name())
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> values.put(param.name(), value));
    }
    return values;
  }

  private static String parameters(NamedQuery question) {
    List<String> names = question.params().stream().map(Param::name).toList();
    return names.isEmpty() ? "it has none." : "it has " + String.join(", ", names) + ".";
  }

  /**
   * The question with values, and no prefix that it does not use; names are understood as search
   * understands them.
   *
   * @throws Refusal 400 for a value of another kind, or a name that nothing has, with those that
   *     are like it
   */
  public Query bound(NamedQuery question, Map<String, String> values) {
    Map<String, String> settled = new TreeMap<>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (value.getValue().length() > LONGEST) {
        throw new Refusal(400, "A parameter is longer than " + LONGEST + " characters.");
      }
      settled.put(
          value.getKey(),
          question
              .param(value.getKey())
              .map(param -> settle(param, value.getValue()))
              .orElse(value.getValue()));
    }
    try {
      Query query = question.bind(settled);
      QueryText.prefixes().keySet().stream()
          .filter(prefix -> !question.body().contains(prefix + ":"))
          .forEach(query.getPrefixMapping()::removeNsPrefix);
      return query;
    } catch (QueryException e) {
      throw new Refusal(400, "A question cannot be asked so: " + e.getMessage() + ".");
    }
  }

  private String settle(Param param, String given) {
    if (!param.kind().named() || param.direct(given)) {
      return given;
    }
    Naming.Meaning meaning;
    try {
      meaning =
          store.read(
              new SearchFiles(),
              (dataset, index) -> new Naming(index.get()).of(param.kind().label(), given));
    } catch (SearchException e) {
      throw new Refusal(400, e.getMessage());
    }
    return meaning.value().orElseThrow(() -> unknown(param, meaning));
  }

  private static Refusal unknown(Param param, Naming.Meaning meaning) {
    Optional<String> like =
        meaning.nearest().isEmpty()
            ? Optional.empty()
            : Optional.of(" Like it are: " + String.join("、", meaning.nearest()) + ".");
    return new Refusal(
        400,
        "Nothing in the graph is called what the parameter "
            + param.name()
            + " says."
            + like.orElse(""));
  }
}

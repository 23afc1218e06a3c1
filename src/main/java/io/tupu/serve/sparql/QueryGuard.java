package io.tupu.serve.sparql;

import io.tupu.query.QueryException;
import io.tupu.query.QueryText;
import io.tupu.query.UpdateText;
import io.tupu.serve.http.Refusal;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;

/** Reads query texts of strangers. What it lets pass can be evaluated within bounds. */
public final class QueryGuard {
  private static final List<String> SAFE_TO_SAY =
      List.of(
          "Non-group key variable in SELECT",
          "Variable used when already in-scope",
          "Unresolved prefixed name",
          "Nested aggregate in expression",
          "Aggregate in GROUP BY",
          "Blank node label reuse",
          "Duplicate variable in result projection");

  private final Limits limits;

  public QueryGuard(Limits limits) {
    this.limits = limits;
  }

  /**
   * A query that is SPARQL 1.1, within the limits, and uses only what is offered.
   *
   * @throws Refusal 400 with line and column for no SPARQL, 403 for what is not offered
   */
  public Query parse(String text) {
    if (text.length() > limits.text()) {
      throw new Refusal(400, "The query is longer than " + limits.text() + " characters.");
    }
    if (Numbers.tooLong(text)) {
      throw new Refusal(400, "A number in the query has more than " + Numbers.DIGITS + " digits.");
    }
    if (Nesting.depth(text) > limits.depth()) {
      throw new Refusal(400, "The query is nested deeper than " + limits.depth() + " levels.");
    }
    try {
      Query query = QueryText.parse(text);
      if (!query.isSelectType()
          && !query.isAskType()
          && !query.isConstructType()
          && !query.isDescribeType()) {
        throw new Refusal(400, "The query is none of SELECT, ASK, CONSTRUCT and DESCRIBE.");
      }
      new QueryMeasure(limits).measure(query);
      return query;
    } catch (QueryException e) {
      throw new Refusal(400, sentence(e, text));
    } catch (StackOverflowError e) {
      throw new Refusal(400, "The query is nested deeper than " + limits.depth() + " levels.");
    }
  }

  /** Says where it breaks, without repeating anything of it. */
  private static String sentence(QueryException e, String text) {
    if (!(e.getCause() instanceof QueryParseException cause)) {
      return "The query is not valid SPARQL 1.1.";
    }
    String message = String.valueOf(cause.getMessage());
    String known =
        SAFE_TO_SAY.stream().filter(message::contains).findFirst().map(s -> ": " + s).orElse("");
    String where = e.place().map(place -> " at " + place).orElse("");
    String update =
        UpdateText.looksLike(text) ? " Updates are refused: the graph is read-only here." : "";
    return "The query is not valid SPARQL 1.1" + where + known + "." + update;
  }
}

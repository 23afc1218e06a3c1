package io.tupu.query;

import io.tupu.graph.Prefixes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;

/** SPARQL as people type it. */
public final class QueryText {
  private static final Pattern PLACE =
      Pattern.compile("(?i)(?: at )?line (\\d+), column (\\d+)[:.]? ?");

  private QueryText() {}

  /** The prefixes that need no declaration: the usual ones, and that of {@code text:query}. */
  public static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.all());
    prefixes.put("text", "http://jena.apache.org/text#");
    return prefixes;
  }

  /**
   * Parses a SPARQL 1.1 query, in which the usual prefixes need not be declared.
   *
   * @throws QueryException with line and column when it is none
   */
  public static Query parse(String text) {
    Query query = new Query();
    prefixes().forEach(query::setPrefix);
    try {
      return QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new QueryException(where(e) + firstLine(e.getMessage()), e);
    } catch (JenaException e) {
      throw new QueryException(firstLine(String.valueOf(e.getMessage())), e);
    }
  }

  /** Jena tells the place in the message only for some faults. */
  private static String where(QueryParseException e) {
    if (e.getLine() > 0) {
      return "line " + e.getLine() + ", column " + e.getColumn() + ": ";
    }
    Matcher place = PLACE.matcher(e.getMessage());
    return place.find() ? "line " + place.group(1) + ", column " + place.group(2) + ": " : "";
  }

  /**
   * Without the place, which is said already, and without the list of all tokens that Jena's parser
   * would have liked.
   */
  private static String firstLine(String message) {
    String first = message.lines().findFirst().orElse("").strip();
    return PLACE
        .matcher(first)
        .replaceAll("")
        .replaceFirst("^Lexical error\\.?\\s*", "")
        .replaceFirst("^Encountered \" .*? \"(.*) \"\"$", "unexpected '$1'")
        .strip();
  }
}

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

  /** What the parser says of characters that make no word. */
  private static final Pattern WORD =
      Pattern.compile("Encountered: \\S+ \\((\\d+)\\),?(?: after prefix \"(.*)\")?");

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
      if (e.getMessage() == null || e.getCause() instanceof StackOverflowError) {
        throw new QueryException("", "the query is nested too deeply", e);
      }
      throw new QueryException(place(e), plain(e.getMessage()) + readOnly(text), e);
    } catch (StackOverflowError e) {
      throw new QueryException("", "the query is nested too deeply", e);
    } catch (JenaException e) {
      throw new QueryException("", plain(String.valueOf(e.getMessage())), e);
    }
  }

  private static String readOnly(String text) {
    return UpdateText.looksLike(text)
        ? "; updates are refused: the store is read only here, it changes by what tupu build reads"
        : "";
  }

  /** Jena tells the place in the message only for some faults. */
  private static String place(QueryParseException e) {
    if (e.getLine() > 0) {
      return "line " + e.getLine() + ", column " + e.getColumn();
    }
    Matcher place = PLACE.matcher(e.getMessage());
    return place.find() ? "line " + place.group(1) + ", column " + place.group(2) : "";
  }

  /**
   * Without the place, which is said already, without the parser's own words, and without the list
   * of all tokens that it would have liked.
   */
  private static String plain(String message) {
    String first = message.lines().findFirst().orElse("").strip();
    String said = PLACE.matcher(first).replaceAll("").replaceFirst("^Lexical error\\.?\\s*", "");
    Matcher word = WORD.matcher(said);
    if (word.matches()) {
      return word.group(2) == null || word.group(2).isEmpty()
          ? "unexpected '" + Character.toString(Integer.parseInt(word.group(1))) + "'"
          : "'" + word.group(2) + "' is no word of SPARQL, or lacks its end";
    }
    return said.replaceFirst("^Encountered \"\\s*<EOF>.*$", "the query ends too early")
        .replaceFirst("^Encountered \" .*? \"(.*) \"\"$", "unexpected '$1'")
        .strip();
  }
}

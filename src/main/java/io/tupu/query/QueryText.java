package io.tupu.query;

import io.tupu.graph.Prefixes;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;

/** SPARQL as people type it. */
public final class QueryText {
  private QueryText() {}

  /**
   * Parses a SPARQL 1.1 query, in which the usual prefixes need not be declared.
   *
   * @throws QueryException with line and column when it is none
   */
  public static Query parse(String text) {
    Query query = new Query();
    Prefixes.all().forEach(query::setPrefix);
    try {
      return QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new QueryException(where(e) + firstLine(e.getMessage()), e);
    } catch (JenaException e) {
      throw new QueryException(firstLine(String.valueOf(e.getMessage())), e);
    }
  }

  private static String where(QueryParseException e) {
    return e.getLine() > 0 ? "line " + e.getLine() + ", column " + e.getColumn() + ": " : "";
  }

  /** Jena's parser goes on with the list of all tokens that it would have liked. */
  private static String firstLine(String message) {
    String first = message.lines().findFirst().orElse("").strip();
    return first.replaceAll("^Lexical error at line \\d+, column \\d+\\.\\s*", "");
  }
}

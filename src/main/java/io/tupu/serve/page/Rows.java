package io.tupu.serve.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/**
 * The first rows of an answer, as many as a page shows.
 *
 * @param total how many there are, or one more than are counted
 */
record Rows(List<Var> columns, List<Binding> first, int total) {
  /** Rows on a page; it says so when there are more. */
  static final int MOST = 500;

  /** Rows that are counted; an answer may have any number. */
  static final int COUNTED = 100_000;

  static Rows of(RowSet rows) {
    List<Binding> first = new ArrayList<>();
    while (first.size() < MOST && rows.hasNext()) {
      first.add(rows.next());
    }
    int total = first.size();
    while (total <= COUNTED && rows.hasNext()) {
      rows.next();
      total++;
    }
    return new Rows(rows.getResultVars(), first, total);
  }

  /** Whether there are more than the first. */
  boolean more() {
    return total > first.size();
  }

  /** Whether all of them were counted. */
  boolean counted() {
    return total <= COUNTED;
  }

  /**
   * As SPARQL 1.1 JSON results; characters that steer the direction of writing are escaped, which
   * an attribute of a page could not hold.
   */
  String json() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowSetWriter writer =
        RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
    writer.write(out, RowSetStream.create(columns, first.iterator()), new Context());
    StringBuilder json = new StringBuilder();
    out.toString(StandardCharsets.UTF_8).chars().forEach(c -> add((char) c, json));
    return json.toString();
  }

  private static void add(char c, StringBuilder json) {
    if (Html.harmless(c)) {
      json.append(c);
    } else {
      json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }
}

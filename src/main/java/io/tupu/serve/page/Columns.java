package io.tupu.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** What the columns of tables are called: {@code words/columns.json}, which scripts read too. */
final class Columns {
  private static final JsonObject NAMES = names();

  private Columns() {}

  private static JsonObject names() {
    try (InputStream in = Columns.class.getResourceAsStream("/web/words/columns.json")) {
      return JSON.parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the ending that says that it is the name of another column. */
  static String base(String column) {
    return column.replaceFirst("(?<=.)(Names?|Title)$", "");
  }

  /** For people; the second of two columns of one kind, city2, has the same with its number. */
  static String name(String column, Words words) {
    String base = base(column);
    String word = base.replaceFirst("\\d+$", "");
    if (!NAMES.hasKey(word)) {
      return base;
    }
    String name = NAMES.get(word).getAsArray().get(words.zh() ? 0 : 1).getAsString().value();
    return (name + " " + base.substring(word.length())).strip();
  }
}

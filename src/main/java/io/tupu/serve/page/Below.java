package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The regions below one, each with what it runs. Rows come in the order of the regions. */
final class Below {
  private final RowSet rows;
  private final Site site;
  private final Words words;

  Below(RowSet rows, Site site, Words words) {
    this.rows = rows;
    this.site = site;
    this.words = words;
  }

  /** Writes at most so many rows; answers whether there are more. */
  boolean write(Html html, int most) {
    int depth = html.open("ul", "class", "below").depth();
    Node child = null;
    for (int i = 0; i < most && rows.hasNext(); i++) {
      Binding row = rows.next();
      if (!row.get("child").equals(child)) {
        child = row.get("child");
        html.closeTo(depth).open("li");
        name(child, row.get("childName"), html);
      }
      if (row.contains("initiative")) {
        html.text(" ");
        name(row.get("initiative"), row.get("initiativeName"), html);
      }
    }
    html.closeTo(depth).close();
    return rows.hasNext();
  }

  private void name(Node node, Node name, Html html) {
    Labels.write(node, name.getLiteralLexicalForm(), site, words, html);
  }
}

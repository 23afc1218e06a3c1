package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The regions that a thing lies in, from the widest; those on one level beside each other. */
record Chain(Site site, Words words) {
  /** Writes nothing when there are none. */
  Object write(RowSet rows, DatasetGraph dataset, Html html) {
    Labels labels = new Labels(dataset, words.lang());
    String steps = "";
    while (rows.hasNext()) {
      Binding row = rows.next();
      String now = row.get("steps").getLiteralLexicalForm();
      if (steps.isEmpty()) {
        html.open("p", "class", "chain").element("span", words.say("位于 ", "in "), "class", "soft");
      } else {
        html.element("span", now.equals(steps) ? words.say("、", ", ") : " › ", "class", "soft");
      }
      labels.write(row.get("region"), site, words, html);
      steps = now;
    }
    if (!steps.isEmpty()) {
      html.close();
    }
    return null;
  }
}

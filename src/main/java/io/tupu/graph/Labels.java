package io.tupu.graph;

import java.util.Collection;
import org.apache.jena.graph.Node;

/** Labels of a thing: one preferred, the others alternative, all Chinese. */
final class Labels {
  private Labels() {}

  static void write(Node node, String name, Collection<String> others, Quads quads) {
    Node label = Literals.zh(name);
    quads.add(node, Vocab.LABEL, label);
    quads.add(node, Vocab.PREF_LABEL, label);
    for (String other : others) {
      if (!other.equals(name)) {
        quads.add(node, Vocab.ALT_LABEL, Literals.zh(other));
      }
    }
  }
}

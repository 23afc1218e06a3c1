package io.tupu.query;

import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.system.SerializationFactoryFinder;

/**
 * Rows for people: beside each column that holds things of the graph stands one with their names.
 * The rows are gone through once to know which columns these are; many of them wait on disk.
 */
final class LabelledRows implements AutoCloseable {
  private static final long ON_THE_HEAP = 20_000;
  private static final List<Node> NAMES =
      List.of(Vocab.PREF_LABEL, Vocab.TITLE, Vocab.LABEL, Vocab.ANCHOR_OF);

  private final DatasetGraph dataset;
  private final List<Var> variables;
  private final Set<Var> things = new HashSet<>();
  private final DataBag<Binding> bag =
      BagFactory.newDefaultBag(
          new ThresholdPolicyCount<>(ON_THE_HEAP),
          SerializationFactoryFinder.bindingSerializationFactory());

  LabelledRows(RowSet rows, DatasetGraph dataset) {
    this.dataset = dataset;
    this.variables = rows.getResultVars();
    rows.forEachRemaining(
        row -> {
          bag.add(row);
          for (Var variable : variables) {
            if (row.get(variable) != null && row.get(variable).isURI()) {
              things.add(variable);
            }
          }
        });
  }

  long size() {
    return bag.size();
  }

  /** The names of the columns. */
  List<String> head() {
    List<String> head = new ArrayList<>();
    for (Var variable : variables) {
      head.add(variable.getVarName());
      if (things.contains(variable)) {
        head.add(variable.getVarName() + "Label");
      }
    }
    return head;
  }

  Iterator<Binding> iterator() {
    return bag.iterator();
  }

  /** Terms and names in the order of the head; null where there is none. */
  List<Node> terms(Binding row) {
    return variables.stream().map(row::get).toList();
  }

  /** Whether this column is followed by one of names. */
  boolean named(int column) {
    return things.contains(variables.get(column));
  }

  /** The name of a thing, in Chinese where there is one; its short form where it has none. */
  String name(Node node) {
    if (node == null || !node.isURI()) {
      return "";
    }
    for (Node property : NAMES) {
      String best = null;
      boolean zh = false;
      Iterator<Quad> quads = dataset.find(Node.ANY, node, property, Node.ANY);
      while (quads.hasNext()) {
        Node value = quads.next().getObject();
        if (value.isLiteral()) {
          String text = value.getLiteralLexicalForm();
          boolean fits = value.getLiteralLanguage().startsWith("zh");
          if (best == null || fits && !zh || fits == zh && text.compareTo(best) < 0) {
            best = text;
            zh = fits;
          }
        }
      }
      if (best != null) {
        return best;
      }
    }
    return Prefixes.shorten(node.getURI()).orElse("");
  }

  @Override
  public void close() {
    bag.close();
  }
}

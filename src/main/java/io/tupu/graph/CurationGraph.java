package io.tupu.graph;

import io.tupu.extract.Diagnostic;
import io.tupu.knowledge.Curation;
import io.tupu.knowledge.Curation.Decision;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The graph {@code {base}graph/curation}: every decision of the analyst's file, and a diagnostic
 * for each that matches nothing in any document. Without decisions it is empty.
 */
public final class CurationGraph {
  private final Iris iris;
  private final Curation curation;

  public CurationGraph(Iris iris, Curation curation) {
    this.iris = iris;
    this.curation = curation;
  }

  /** Name of the graph. */
  public Node name() {
    return iris.graph("curation");
  }

  /** The decisions that no document of a dataset shows to have taken effect; by line. */
  public List<Decision> idle(DatasetGraph dataset) {
    List<Decision> idle = new ArrayList<>();
    for (Decision decision : curation.decisions()) {
      Node node = iris.decision(decision);
      boolean used =
          dataset.contains(Node.ANY, Node.ANY, Vocab.WAS_INFLUENCED_BY, node)
              || documented(dataset.find(Node.ANY, node, Vocab.TYPE, Vocab.DECISION));
      if (!used) {
        idle.add(decision);
      }
    }
    return idle;
  }

  private boolean documented(Iterator<Quad> described) {
    while (described.hasNext()) {
      if (!described.next().getGraph().equals(name())) {
        return true;
      }
    }
    return false;
  }

  /** Sends the graph. */
  public void map(DatasetGraph dataset, StreamRDF out) {
    Quads quads = new Quads(name(), out);
    DecisionWriter writer = new DecisionWriter(iris, quads);
    curation.decisions().forEach(writer::decision);
    for (Decision decision : idle(dataset)) {
      Node about = iris.decision(decision);
      Node node = NodeFactory.createURI(about.getURI() + "#idle");
      Diagnostic.Code code = Diagnostic.Code.IDLE_DECISION;
      quads.add(node, Vocab.TYPE, Vocab.DIAGNOSTIC);
      quads.add(node, Vocab.KIND, Literals.text(code.name()));
      quads.add(node, Vocab.LABEL, Literals.zh(code.zh()));
      quads.add(node, Vocab.LABEL, Literals.en(code.en()));
      quads.add(node, Vocab.COMMENT, Literals.zh(decision.subject()));
      quads.add(node, Vocab.WAS_DERIVED_FROM, about);
    }
  }
}

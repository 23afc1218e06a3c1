package io.tupu.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class OntologyGraphTest {
  private static final Iris OWN = new Iris("https://x.example/kg/", h -> h);
  private final OntologyGraph ontology = new OntologyGraph(OWN, Sample.SCHEMA);

  private static Graph rule(Node subject) {
    Graph rules = GraphFactory.createDefaultGraph();
    rules.add(Triple.create(subject, Vocab.LABEL, Literals.zh("规则")));
    return rules;
  }

  @Test
  void rulesComeUnderTheBaseOfTheDataset() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    Graph rules = rule(NodeFactory.createURI(Iris.DEFAULT_BASE + "rule/brand-list"));
    ontology.map(rules, StreamRDFLib.dataset(dataset));
    Graph graph = dataset.getGraph(ontology.name());
    assertTrue(graph.contains(OWN.rule("brand-list"), Vocab.LABEL, Node.ANY));
    assertTrue(graph.contains(Vocab.CLAIM, Vocab.LABEL, Literals.zh("论断")));
    assertEquals(Sample.SCHEMA.graph().size() + 1, graph.size());
  }

  @Test
  void blankNodesAreRefused() {
    Graph rules = rule(NodeFactory.createBlankNode());
    assertThrows(
        IllegalArgumentException.class, () -> ontology.map(rules, StreamRDFLib.sinkNull()));
  }
}

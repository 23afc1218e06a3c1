package io.tupu.export.part;

import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The quads whose subject was chosen; of relations between entities only those chosen. */
final class ExcerptView extends ReadView {
  private static final String ONTOLOGY = "/graph/ontology";

  private final DatasetGraph dataset;
  private final Set<Node> subjects;
  private final Set<Triple> relations;

  ExcerptView(DatasetGraph dataset, Set<Node> subjects, Set<Triple> relations) {
    super(dataset);
    this.dataset = dataset;
    this.subjects = subjects;
    this.relations = relations;
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    if (subject.isConcrete() && !subjects.contains(subject)) {
      return Collections.emptyIterator();
    }
    boolean few = !subject.isConcrete() && !predicate.isConcrete() && !object.isConcrete();
    Iterator<Quad> quads =
        few
            ? Iter.flatMap(subjects.iterator(), s -> dataset.find(graph, s, predicate, object))
            : dataset.find(graph, subject, predicate, object);
    return Iter.filter(quads, this::chosen);
  }

  private boolean chosen(Quad quad) {
    return subjects.contains(quad.getSubject())
        && (!Model.RELATIONS.contains(quad.getPredicate()) || relations.contains(quad.asTriple()))
        && !quad.getGraph().toString().endsWith(ONTOLOGY);
  }
}

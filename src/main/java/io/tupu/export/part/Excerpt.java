package io.tupu.export.part;

import io.tupu.graph.Vocab;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Works out which subjects a selection leaves, and which plain relations between them. Its memory
 * is a set of those subjects; the quads stay where they are.
 */
final class Excerpt {
  /** What a document holds besides entities, mentions and claims. */
  private static final List<Node> REMARKS =
      List.of(Vocab.DOCUMENT, Vocab.CONTEXT, Vocab.DIAGNOSTIC, Vocab.TALLY);

  private final DatasetGraph dataset;
  private final Selection selection;
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> entities = new LinkedHashSet<>();
  private final Set<Triple> relations = new HashSet<>();
  private final FactSource source;

  private Excerpt(DatasetGraph dataset, Selection selection, Finder finder) {
    this.dataset = dataset;
    this.selection = selection;
    this.source = new FactSource(dataset, selection.minConfidence());
    if (selection.entities()) {
      some(new Limits(dataset, source, finder).of(selection));
    } else {
      all();
    }
    subjects.addAll(entities);
  }

  /**
   * @throws SelectionException when the selection names what is not there
   */
  static DatasetGraph of(DatasetGraph dataset, Selection selection) {
    Finder finder = new Finder(dataset);
    Set<Node> documents = new LinkedHashSet<>();
    selection.documents().forEach(text -> documents.add(finder.document(text)));
    DatasetGraph from = documents.isEmpty() ? dataset : new DocumentsView(dataset, documents);
    if (selection.documentsOnly()) {
      return from;
    }
    Excerpt excerpt = new Excerpt(from, selection, finder);
    return new ExcerptView(from, excerpt.subjects, excerpt.relations);
  }

  private void all() {
    source.all(this::add);
    mentions(Node.ANY);
    for (Node type : REMARKS) {
      Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, type);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        subjects.add(quad.getSubject());
        evidence(quad.getGraph(), quad.getSubject());
      }
    }
  }

  private void some(List<Limit> limits) {
    entities.addAll(limits.get(0).entities());
    limits.forEach(limit -> entities.retainAll(limit.entities()));
    limits
        .get(0)
        .candidates()
        .accept(
            fact -> {
              if (limits.stream().allMatch(limit -> limit.facts().test(fact))) {
                add(fact);
              }
            });
    List.copyOf(entities).forEach(this::mentions);
  }

  private void add(Fact fact) {
    entities.add(fact.subject());
    entities.add(fact.object());
    if (fact.asserted()) {
      relations.add(fact.said());
    }
    if (fact.claimed()) {
      subjects.add(fact.claim());
      subjects.add(fact.graph());
      evidence(fact.graph(), fact.claim());
    }
  }

  private void evidence(Node graph, Node finding) {
    dataset
        .find(graph, finding, Vocab.EVIDENCE, Node.ANY)
        .forEachRemaining(q -> subjects.add(q.getObject()));
  }

  /** Those sure enough, with what they name. */
  private void mentions(Node entity) {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.TA_IDENT_REF, entity);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      boolean sure =
          selection.minConfidence() == 0
              || source.number(quad.getGraph(), quad.getSubject(), Vocab.TA_CONFIDENCE)
                  >= selection.minConfidence();
      if (sure) {
        subjects.add(quad.getSubject());
        subjects.add(quad.getGraph());
        entities.add(quad.getObject());
      }
    }
  }
}

package io.tupu.search;

import io.tupu.graph.Vocab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.IndexWriter;

/** Reads a dataset and writes the index of it. For one thread, within a read transaction. */
final class IndexMaker {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final List<Node> TERMS =
      List.of(
          NodeFactory.createURI(OWL + "Class"),
          NodeFactory.createURI(OWL + "ObjectProperty"),
          NodeFactory.createURI(OWL + "DatatypeProperty"));

  private final DatasetGraph dataset;
  private final Portraits portraits;
  private final Function<Node, List<String>> known;
  private final Entries entries;

  IndexMaker(
      DatasetGraph dataset,
      Spelling spelling,
      Function<Node, List<String>> known,
      IndexWriter writer) {
    this.known = known;
    this.dataset = dataset;
    this.portraits = new Portraits(dataset);
    this.entries = new Entries(spelling, writer);
  }

  void make() throws IOException {
    Set<Node> seen = new HashSet<>();
    things(Vocab.PREF_LABEL, List.of(Vocab.PREF_LABEL, Vocab.ALT_LABEL), Fields.NAME, seen);
    documents(seen);
    terms(seen);
    sentences();
  }

  private void things(Node named, List<Node> names, String kind, Set<Node> seen)
      throws IOException {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, named, Node.ANY);
    while (quads.hasNext()) {
      Node thing = quads.next().getSubject();
      if (thing.isURI() && seen.add(thing)) {
        thing(thing, names, kind);
      }
    }
  }

  private void documents(Set<Node> seen) throws IOException {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, Vocab.DOCUMENT);
    while (quads.hasNext()) {
      Node document = quads.next().getSubject();
      if (document.isURI() && seen.add(document)) {
        thing(document, List.of(Vocab.TITLE, Vocab.FILE_NAME), Fields.NAME);
      }
    }
  }

  private void terms(Set<Node> seen) throws IOException {
    for (Node kind : TERMS) {
      Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, kind);
      while (quads.hasNext()) {
        Node term = quads.next().getSubject();
        if (term.isURI() && seen.add(term)) {
          thing(term, List.of(Vocab.LABEL), Fields.TERM);
        }
      }
    }
  }

  private void thing(Node thing, List<Node> names, String kind) throws IOException {
    Portraits.Portrait portrait = portraits.of(thing, names.get(0));
    for (Node property : names) {
      for (Node literal : literals(thing, property)) {
        entries.name(kind, portrait, property, literal, graphs(thing, property, literal));
      }
    }
    known(thing, portrait, names);
  }

  private void known(Node thing, Portraits.Portrait portrait, List<Node> names) throws IOException {
    for (String name : new TreeSet<>(known.apply(thing))) {
      Node literal = NodeFactory.createLiteralLang(name, "zh");
      boolean told = names.stream().anyMatch(property -> has(thing, property, literal));
      if (!told) {
        entries.name(Fields.KNOWN, portrait, SearchFiles.HIDDEN, literal, List.of());
      }
    }
  }

  private boolean has(Node thing, Node property, Node literal) {
    return dataset.contains(Node.ANY, thing, property, literal);
  }

  private List<Node> literals(Node thing, Node property) {
    TreeSet<String> known = new TreeSet<>();
    List<Node> literals = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, thing, property, Node.ANY);
    while (quads.hasNext()) {
      Node literal = quads.next().getObject();
      if (literal.isLiteral()
          && known.add(literal.getLiteralLexicalForm() + '@' + literal.getLiteralLanguage())) {
        literals.add(literal);
      }
    }
    return literals;
  }

  private SortedSet<String> graphs(Node thing, Node property, Node literal) {
    SortedSet<String> graphs = new TreeSet<>();
    dataset
        .find(Node.ANY, thing, property, literal)
        .forEachRemaining(quad -> graphs.add(quad.getGraph().getURI()));
    return graphs;
  }

  /** Quads come by object, so that the claims of one sentence follow one another. */
  private void sentences() throws IOException {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.EVIDENCE, Node.ANY);
    Quad last = null;
    SortedSet<String> types = new TreeSet<>();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (last != null && !last.getObject().equals(quad.getObject())) {
        sentence(last, types);
        types.clear();
      }
      types.addAll(portraits.typesOfEnds(quad.getSubject()));
      last = quad;
    }
    if (last != null) {
      sentence(last, types);
    }
  }

  private void sentence(Quad evidence, SortedSet<String> types) throws IOException {
    Node phrase = evidence.getObject();
    for (Node text : literals(phrase, Vocab.ANCHOR_OF)) {
      Node document = evidence.getGraph();
      entries.sentence(phrase, text, types, document, portraits.title(document));
    }
  }
}

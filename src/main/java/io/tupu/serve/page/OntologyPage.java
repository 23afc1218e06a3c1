package io.tupu.serve.page;

import io.tupu.graph.Vocab;
import io.tupu.serve.data.Site;
import io.tupu.serve.http.Ask;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** The vocabulary for people. */
public final class OntologyPage {
  private final Site site;

  public OntologyPage(Site site) {
    this.site = site;
  }

  /** Each term with its meaning; its local name is its anchor. */
  public String html(Ask ask, Graph ontology) {
    Words words = new Words(ask.lang());
    Html html = Frame.begin(site, words, words.say("本体", "Ontology"), "/ontology.html");
    html.element("h1", words.say("本体：类和关系", "Ontology: classes and relations"));
    html.open("p", "class", "note");
    for (String suffix : new String[] {"ttl", "jsonld", "nt", "rdf"}) {
      html.link("/ontology." + suffix, suffix).text(" ");
    }
    html.close();
    DatasetGraph dataset = DatasetGraphFactory.wrap(ontology);
    Labels labels = new Labels(dataset, words.lang());
    for (Node term : terms(ontology)) {
      String local = term.getURI().substring(Vocab.TUPU.length());
      html.open("section", "id", local).open("h2").text(labels.of(term) + " ");
      html.element("code", "tupu:" + local).close();
      properties(term, ontology, labels, words, html);
      html.close();
    }
    return Frame.end(html, words);
  }

  private static SortedSet<Node> terms(Graph ontology) {
    SortedSet<Node> terms = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    ontology
        .find(Node.ANY, Vocab.TYPE, Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(Vocab.TUPU))
        .forEach(terms::add);
    return terms;
  }

  private void properties(Node term, Graph ontology, Labels labels, Words words, Html html) {
    TreeMap<String, Node> lines = new TreeMap<>();
    Iterator<Triple> triples = ontology.find(term, Node.ANY, Node.ANY);
    while (triples.hasNext()) {
      Triple triple = triples.next();
      Node value = triple.getObject();
      boolean otherLang =
          value.isLiteral()
              && !value.getLiteralLanguage().isEmpty()
              && !value.getLiteralLanguage().equals(words.lang());
      if (!otherLang && !triple.getPredicate().equals(Vocab.LABEL)) {
        lines.put(labels.of(triple.getPredicate()) + "\n" + value, value);
      }
    }
    html.open("dl");
    lines.forEach(
        (key, value) -> {
          html.element("dt", key.substring(0, key.indexOf('\n'))).open("dd");
          labels.write(value, site, words, html);
          html.close();
        });
    html.close();
  }
}

package io.tupu.serve.page;

import io.tupu.graph.Vocab;
import io.tupu.serve.data.RuleTermsRoute;
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

/**
 * A vocabulary for people.
 *
 * @param namespace what its terms begin with
 * @param prefix for that
 * @param path where it is, without suffix
 */
public record OntologyPage(
    Site site, String namespace, String prefix, String path, String zh, String en) {

  /** The classes and relations of the graph. */
  public static OntologyPage ofGraph(Site site) {
    return new OntologyPage(
        site, Vocab.TUPU, "tupu:", "/ontology", "本体：类和关系", "Ontology: classes and relations");
  }

  /** What the rules are written in. */
  public static OntologyPage ofRules(Site site) {
    String path = "/extraction";
    String namespace = RuleTermsRoute.NAMESPACE;
    return new OntologyPage(site, namespace, "tupux:", path, "规则的词汇", "Terms of the rules");
  }

  /** Each term with its meaning; its local name is its anchor. */
  public String html(Ask ask, Graph ontology) {
    Words words = new Words(ask.lang());
    Html html = Frame.begin(site, words, words.say(zh, en), path + ".html");
    html.element("h1", words.say(zh, en));
    html.open("p", "class", "note");
    for (String suffix : new String[] {"ttl", "jsonld", "nt", "rdf"}) {
      html.link(path + "." + suffix, suffix).text(" ");
    }
    html.close();
    DatasetGraph dataset = DatasetGraphFactory.wrap(ontology);
    Labels labels = new Labels(dataset, words.lang());
    for (Node term : terms(ontology)) {
      String local = term.getURI().substring(namespace.length());
      html.open("section", "id", local).open("h2").text(labels.of(term) + " ");
      html.element("code", prefix + local).close();
      properties(term, ontology, labels, words, html);
      html.close();
    }
    return Frame.end(html, words);
  }

  private SortedSet<Node> terms(Graph ontology) {
    SortedSet<Node> terms = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    ontology
        .find(Node.ANY, Vocab.TYPE, Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(namespace))
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

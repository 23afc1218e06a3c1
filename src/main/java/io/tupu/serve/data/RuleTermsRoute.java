package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.export.catalog.Statements;
import io.tupu.graph.Vocab;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.GraphFormats;
import io.tupu.serve.sparql.GraphNegotiation;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * {@code /extraction}, with suffixes: the terms in which the rules of the dataset are written, made
 * from the rules themselves, each with the rules that use it.
 */
public final class RuleTermsRoute implements Route {
  /** What the terms begin with. */
  public static final String NAMESPACE = "https://w3id.org/tupu/extraction#";

  private static final Node DOCUMENT =
      Statements.iri(NAMESPACE.substring(0, NAMESPACE.length() - 1));
  private static final int EXAMPLES = 5;

  private final Snapshots snapshots;
  private final Evaluator evaluator;
  private final BiFunction<Ask, Graph, String> page;

  /**
   * @param page writes it for people
   */
  public RuleTermsRoute(
      Snapshots snapshots, Evaluator evaluator, BiFunction<Ask, Graph, String> page) {
    this.snapshots = snapshots;
    this.evaluator = evaluator;
    this.page = page;
  }

  @Override
  public Reply answer(Ask ask) {
    int dot = ask.path().lastIndexOf('.');
    Optional<String> suffix =
        dot < 0 ? Optional.empty() : Optional.of(ask.path().substring(dot + 1));
    boolean html =
        suffix
            .map("html"::equals)
            .orElseGet(() -> ask.accept().contains("text/html") && ask.param("format").isEmpty());
    String tag = snapshots.now().tag() + "-terms";
    Graph terms = snapshots.read((snapshot, dataset) -> terms(dataset));
    if (html) {
      return Reply.html(page.apply(ask, terms)).tagged(tag + ask.lang(), ask);
    }
    ExportFormat format =
        suffix.flatMap(GraphFormats::named).orElseGet(() -> GraphNegotiation.of(ask));
    if (format.namedGraphs()) {
      throw new Refusal(406, "It is given as Turtle, JSON-LD, N-Triples and RDF/XML.");
    }
    return Reply.of(200, format.mediaType() + ";charset=utf-8", evaluator.written(terms, format))
        .with("Vary", "Accept")
        .tagged(tag + "-" + format.label(), ask);
  }

  private static Graph terms(DatasetGraph dataset) {
    SortedMap<String, SortedSet<String>> users = new TreeMap<>();
    Node rule = Statements.iri(NAMESPACE + "Rule");
    Iterator<Quad> rules = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, rule);
    while (rules.hasNext()) {
      Quad one = rules.next();
      dataset
          .find(one.getGraph(), one.getSubject(), Node.ANY, Node.ANY)
          .forEachRemaining(
              quad ->
                  users
                      .computeIfAbsent(quad.getPredicate().getURI(), p -> new TreeSet<>())
                      .add(one.getSubject().getURI()));
    }
    Statements facts = new Statements();
    facts
        .type(DOCUMENT, "owl:Ontology")
        .text(DOCUMENT, "rdfs:label", "规则的词汇", "Terms of the rules")
        .add(DOCUMENT, "rdfs:seeAlso", Statements.ontology());
    describe(rule, "rdfs:Class", facts)
        .text(rule, "rdfs:comment", "一条抽取规则", "A rule by which documents are read");
    users.forEach(
        (iri, by) -> {
          if (iri.startsWith(NAMESPACE)) {
            Node term = Statements.iri(iri);
            describe(term, "rdf:Property", facts)
                .add(term, "rdfs:domain", rule)
                .text(
                    term,
                    "rdfs:comment",
                    "规则用它说明词语或数值；用到它的规则数：" + by.size(),
                    "What rules say of their words or numbers; rules that use it: " + by.size());
            by.stream()
                .limit(EXAMPLES)
                .forEach(user -> facts.add(term, "rdfs:seeAlso", Statements.iri(user)));
          }
        });
    return facts.graph();
  }

  private static Statements describe(Node term, String type, Statements facts) {
    String name = term.getURI().substring(NAMESPACE.length());
    return facts
        .type(term, type)
        .text(term, "rdfs:label", name, name)
        .add(term, "rdfs:isDefinedBy", DOCUMENT);
  }
}

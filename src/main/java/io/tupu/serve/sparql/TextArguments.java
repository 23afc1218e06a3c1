package io.tupu.serve.sparql;

import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import io.tupu.search.SearchException;
import io.tupu.search.SparqlText;
import io.tupu.serve.http.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.PathBlock;
import org.apache.jena.sparql.core.TriplePath;

/**
 * Looks at each {@code text:query} of a query before it is evaluated: Jena answers a wrong one with
 * nothing, or breaks.
 */
final class TextArguments {
  private static final Node QUERY = NodeFactory.createURI(SparqlText.QUERY);
  private static final Node FIRST = NodeFactory.createURI(Vocab.RDF + "first");
  private static final Node REST = NodeFactory.createURI(Vocab.RDF + "rest");
  private static final Node NIL = NodeFactory.createURI(Vocab.RDF + "nil");
  private static final int MOST = 20;
  private static final int LONGEST = 1_000;
  private static final int RESULTS = 5;

  private int found;

  /**
   * @throws Refusal 400 for one that cannot work, saying how it is written
   */
  void measure(PathBlock block) {
    Map<Node, Node> first = new HashMap<>();
    Map<Node, Node> rest = new HashMap<>();
    for (TriplePath triple : block) {
      if (FIRST.equals(triple.getPredicate())) {
        first.put(triple.getSubject(), triple.getObject());
      } else if (REST.equals(triple.getPredicate())) {
        rest.put(triple.getSubject(), triple.getObject());
      }
    }
    for (TriplePath triple : block) {
      if (QUERY.equals(triple.getPredicate())) {
        found++;
        if (found > MOST) {
          throw new Refusal(400, "The query has more than " + MOST + " text:query.");
        }
        results(list(triple.getSubject(), first, rest));
        words(list(triple.getObject(), first, rest));
      }
    }
  }

  /** The members of a list; a single term is a list of one. */
  private static List<Node> list(Node head, Map<Node, Node> first, Map<Node, Node> rest) {
    List<Node> members = new ArrayList<>();
    Node at = head;
    if (!first.containsKey(head) && !head.equals(NIL)) {
      members.add(head);
    }
    for (int i = 0; first.containsKey(at) && i <= first.size(); i++) {
      members.add(first.get(at));
      at = rest.get(at);
    }
    return members;
  }

  private static void results(List<Node> results) {
    boolean rest = results.stream().skip(1).allMatch(Node::isVariable);
    if (results.isEmpty() || results.size() > RESULTS || results.get(0).isLiteral() || !rest) {
      throw wrong();
    }
  }

  private static void words(List<Node> arguments) {
    int at = 0;
    while (at < arguments.size() && arguments.get(at).isURI()) {
      if (!SparqlText.PROPERTIES.contains(arguments.get(at))) {
        throw new Refusal(
            400,
            "text:query searches only "
                + SparqlText.PROPERTIES.stream()
                    .map(p -> Prefixes.shorten(p.getURI()).orElse(p.getURI()))
                    .collect(Collectors.joining(", "))
                + ".");
      }
      at++;
    }
    if (at == arguments.size()) {
      throw wrong();
    }
    Node words = arguments.get(at);
    if (words.isLiteral() && words.getLiteralLexicalForm().length() > LONGEST) {
      throw new Refusal(400, "The words of text:query are longer than " + LONGEST + ".");
    }
    if (words.isLiteral()) {
      few(words.getLiteralLexicalForm());
    }
    for (Node option : arguments.subList(at + 1, arguments.size())) {
      if (option.isURI()) {
        throw wrong();
      }
    }
  }

  /** Said before evaluation: within a filter an exception would only not satisfy it. */
  private static void few(String words) {
    try {
      SparqlText.requireFew(words);
    } catch (SearchException e) {
      throw new Refusal(400, e.getMessage());
    }
  }

  /** How it is written. */
  static Refusal wrong() {
    return new Refusal(
        400,
        "Write text:query as ?s text:query \"words\", or"
            + " (?s ?score ?literal) text:query (skos:prefLabel \"words\" 10).");
  }
}

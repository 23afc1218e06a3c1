package io.tupu.serve.page;

import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import io.tupu.serve.data.Site;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Names of things for people, looked up in the dataset. For one page and one transaction. */
final class Labels {
  private static final List<Node> PROPERTIES =
      List.of(Vocab.PREF_LABEL, Vocab.TITLE, Vocab.LABEL, Vocab.ANCHOR_OF);

  private final DatasetGraph dataset;
  private final String lang;
  private final Map<Node, String> known = new HashMap<>();

  Labels(DatasetGraph dataset, String lang) {
    this.dataset = dataset;
    this.lang = lang;
  }

  /** Its name in the language of the page, or in any, or the IRI in short. */
  String of(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return "_:" + node.getBlankNodeLabel();
    }
    return known.computeIfAbsent(node, this::find);
  }

  /** What a claim says, in one line. */
  String fact(Node claim) {
    StringJoiner fact = new StringJoiner(" ");
    for (Node part : List.of(Vocab.SUBJECT, Vocab.PREDICATE, Vocab.OBJECT)) {
      Iterator<Quad> quads = dataset.find(Node.ANY, claim, part, Node.ANY);
      if (!quads.hasNext()) {
        return of(claim);
      }
      fact.add(of(quads.next().getObject()));
    }
    return fact.toString();
  }

  private String find(Node node) {
    for (Node property : PROPERTIES) {
      Optional<String> found = find(node, property);
      if (found.isPresent()) {
        return found.get();
      }
    }
    String shortForm = Prefixes.shorten(node.getURI()).orElse(node.getURI());
    return lang.equals("zh") ? CommonNames.zh(shortForm) : shortForm;
  }

  /** The smallest of those in the right language, so that it is always the same. */
  private Optional<String> find(Node node, Node property) {
    String best = null;
    boolean bestFits = false;
    Iterator<Quad> quads = dataset.find(Node.ANY, node, property, Node.ANY);
    while (quads.hasNext()) {
      Node value = quads.next().getObject();
      if (value.isLiteral()) {
        boolean fits = value.getLiteralLanguage().equals(lang);
        String text = value.getLiteralLexicalForm();
        if (best == null || fits && !bestFits || fits == bestFits && text.compareTo(best) < 0) {
          best = text;
          bestFits = fits;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Writes a term: things of the dataset as a link to their page, with the look of what they are;
   * others as what they are.
   */
  void write(Node node, Site site, Words words, Html html) {
    write(node, of(node), site, words, html);
  }

  /** The same under a name that the caller has. */
  static void write(Node node, String name, Site site, Words words, Html html) {
    Optional<String> path = site.path(node).map(words::path);
    Optional<String> kind = site.kind(node);
    if (path.isPresent() && kind.isPresent()) {
      html.element("a", name, "href", path.get(), "class", "thing", "data-types", kind.get());
    } else if (path.isPresent()) {
      html.link(path.get(), name);
    } else if (node.isURI() && node.getURI().matches("https?://.*")) {
      html.element("a", name, "href", node.getURI(), "rel", "noreferrer");
    } else {
      html.text(name);
    }
  }
}

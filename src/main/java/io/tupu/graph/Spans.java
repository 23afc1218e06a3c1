package io.tupu.graph;

import io.tupu.text.CodePoints;
import io.tupu.text.Span;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * Writes the text of one document and stretches of it in NIF, each stretch once. Here UTF-16
 * offsets become code points.
 */
final class Spans {
  private final String text;
  private final CodePoints points;
  private final Node document;
  private final Node context;
  private final Iris iris;
  private final Quads quads;
  private final Familiar familiar;
  private final Map<Span, Node> written = new HashMap<>();

  /**
   * @param familiar shared by documents
   */
  Spans(String text, Node document, Iris iris, Quads quads, Familiar familiar) {
    this.familiar = familiar;
    this.text = text;
    this.points = CodePoints.of(text);
    this.document = document;
    this.context = iris.characters(document, 0, points.length());
    this.iris = iris;
    this.quads = quads;
  }

  /** The whole text; to be called once. */
  void context() {
    quads.add(context, Vocab.TYPE, Vocab.CONTEXT);
    quads.add(context, Vocab.IS_STRING, Literals.text(text));
    quads.add(context, Vocab.SOURCE_URL, document);
  }

  int begin(Span span) {
    return points.at(span.start());
  }

  int end(Span span) {
    return points.at(span.end());
  }

  /**
   * The IRI of a stretch, described when it is new.
   *
   * @throws IllegalArgumentException when it does not lie in the text
   */
  Node phrase(Span span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(span + " is outside a text of " + text.length());
    }
    Node phrase = written.get(span);
    if (phrase == null) {
      phrase = iris.characters(document, begin(span), end(span));
      written.put(span, phrase);
      quads.add(phrase, Vocab.TYPE, Vocab.PHRASE);
      quads.add(phrase, Vocab.REFERENCE_CONTEXT, context);
      quads.add(phrase, Vocab.BEGIN_INDEX, familiar.number(begin(span)));
      quads.add(phrase, Vocab.END_INDEX, familiar.number(end(span)));
      quads.add(phrase, Vocab.ANCHOR_OF, Literals.text(span.slice(text)));
    }
    return phrase;
  }
}

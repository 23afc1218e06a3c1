package io.tupu.graph;

import io.tupu.extract.Diagnostic;
import io.tupu.extract.Tally;
import io.tupu.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Writes what tupu has to remark about a document: doubts, and counts that the text states. */
final class RemarkWriter {
  private final Iris iris;
  private final Node document;
  private final Spans spans;
  private final Quads quads;
  private final Map<String, Integer> numbers = new HashMap<>();

  RemarkWriter(Iris iris, Node document, Spans spans, Quads quads) {
    this.iris = iris;
    this.document = document;
    this.spans = spans;
    this.quads = quads;
  }

  void diagnostics(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      Diagnostic.Code code = diagnostic.code();
      Node node = node(code.name(), diagnostic.span());
      quads.add(node, Vocab.TYPE, Vocab.DIAGNOSTIC);
      quads.add(node, Vocab.KIND, Literals.text(code.name()));
      quads.add(node, Vocab.LABEL, Literals.zh(code.zh()));
      quads.add(node, Vocab.LABEL, Literals.en(code.en()));
      if (!diagnostic.detail().isEmpty()) {
        quads.add(node, Vocab.COMMENT, Literals.zh(diagnostic.detail()));
      }
      quads.add(node, Vocab.EVIDENCE, spans.phrase(diagnostic.span()));
      quads.add(node, Vocab.WAS_DERIVED_FROM, document);
    }
  }

  void tallies(List<Tally> tallies) {
    for (Tally tally : tallies) {
      Node node = node("tally", tally.span());
      quads.add(node, Vocab.TYPE, Vocab.TALLY);
      quads.add(node, Vocab.STATED, Literals.integer(tally.stated()));
      quads.add(node, Vocab.FOUND, Literals.integer(tally.found()));
      quads.add(node, Vocab.EVIDENCE, spans.phrase(tally.span()));
      quads.add(node, Vocab.WAS_DERIVED_FROM, document);
    }
  }

  /** Several remarks of one kind about one place are numbered from the second on. */
  private Node node(String kind, Span span) {
    int begin = spans.begin(span);
    int end = spans.end(span);
    int number = numbers.merge(kind + begin + "-" + end, 1, Integer::sum);
    return iris.remark(document, kind, begin, end, number);
  }
}

package io.tupu.graph;

import io.tupu.extract.Mention;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Writes mentions. Two readings of one place are one mention with two references, the higher
 * confidence and both rules.
 */
record MentionWriter(EntityNodes nodes, Spans spans, Quads quads) {

  void write(List<Mention> mentions) {
    Map<Span, List<Mention>> byPlace = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      byPlace.computeIfAbsent(mention.span(), s -> new ArrayList<>(1)).add(mention);
    }
    byPlace.forEach(this::place);
  }

  private void place(Span span, List<Mention> readings) {
    Node phrase = spans.phrase(span);
    quads.add(phrase, Vocab.TYPE, Vocab.MENTION);
    if (readings.size() == 1) {
      Mention only = readings.get(0);
      quads.add(phrase, Vocab.TA_IDENT_REF, nodes.of(only.entity()));
      quads.add(phrase, Vocab.TA_CONFIDENCE, nodes.decimal(only.confidence()));
      quads.add(phrase, Vocab.RULE, nodes.rule(only.rule()));
      return;
    }
    Set<Node> entities = new LinkedHashSet<>();
    Set<Node> rules = new LinkedHashSet<>();
    double confidence = 0;
    for (Mention reading : readings) {
      entities.add(nodes.of(reading.entity()));
      rules.add(nodes.rule(reading.rule()));
      confidence = Math.max(confidence, reading.confidence());
    }
    entities.forEach(entity -> quads.add(phrase, Vocab.TA_IDENT_REF, entity));
    quads.add(phrase, Vocab.TA_CONFIDENCE, nodes.decimal(confidence));
    rules.forEach(rule -> quads.add(phrase, Vocab.RULE, rule));
  }
}

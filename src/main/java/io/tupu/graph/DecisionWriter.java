package io.tupu.graph;

import io.tupu.extract.Verdict;
import io.tupu.knowledge.Curation.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * Writes an analyst's decisions in PROV: each an activity with who, when and why, and on what it
 * took effect.
 */
record DecisionWriter(Iris iris, Quads quads) {

  /** What a decision did in one document. */
  void verdicts(
      List<Verdict> verdicts,
      EntityNodes nodes,
      Function<Verdict, List<Node>> claims,
      Spans spans) {
    for (Verdict verdict : verdicts) {
      Node decision = decision(verdict.decision());
      verdict
          .entities()
          .forEach(key -> quads.add(nodes.of(key), Vocab.WAS_INFLUENCED_BY, decision));
      claims.apply(verdict).forEach(c -> quads.add(c, Vocab.WAS_INFLUENCED_BY, decision));
      verdict.gone().forEach(span -> quads.add(decision, Vocab.USED, spans.phrase(span)));
    }
  }

  /** The decision itself, described. */
  Node decision(Decision decision) {
    Node node = iris.decision(decision);
    String action = decision.action().name().toLowerCase(Locale.ROOT);
    quads.add(node, Vocab.TYPE, Vocab.DECISION);
    quads.add(
        node, Vocab.LABEL, Literals.zh(zh(decision) + "：" + decision.subject() + into(decision)));
    quads.add(node, Vocab.LABEL, Literals.en(action + " " + decision.subject() + into(decision)));
    quads.add(node, Vocab.ACTION, Literals.text(action));
    quads.add(node, Vocab.ABOUT, Literals.text(decision.subject()));
    quads.add(node, Vocab.COMMENT, Literals.zh(decision.why()));
    quads.add(node, Vocab.DATE, Literals.date(LocalDate.parse(decision.when())));
    Node who = iris.agent(decision.who());
    quads.add(node, Vocab.WAS_ASSOCIATED_WITH, who);
    quads.add(who, Vocab.TYPE, Vocab.AGENT);
    quads.add(who, Vocab.LABEL, Literals.zh(decision.who()));
    return node;
  }

  private static String zh(Decision decision) {
    return switch (decision.action()) {
      case ACCEPT -> "确认";
      case REJECT -> "剔除";
      case MERGE -> "合并";
      case RENAME -> "改名";
      case RETYPE -> "改类";
    };
  }

  private static String into(Decision decision) {
    return switch (decision.action()) {
      case MERGE -> " → " + decision.other().written();
      case RENAME, RETYPE -> " → " + decision.detail();
      default -> "";
    };
  }
}

package io.tupu.explain;

import io.tupu.explain.Explanation.Part;
import io.tupu.extract.Claim;
import io.tupu.extract.relate.Situation;
import io.tupu.knowledge.Rule;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The claims of an explanation, for people. */
final class ClaimsText {
  private final Explanation explanation;
  private final Part part;
  private final Terms terms;
  private final Lines lines;
  private final Language language;

  ClaimsText(Explanation explanation, Part part, Terms terms, Lines lines, Language language) {
    this.explanation = explanation;
    this.part = part;
    this.terms = terms;
    this.lines = lines;
    this.language = language;
  }

  /** By evidence, in order of the text, and then the rules that were at work. */
  void write() {
    SortedMap<Span, List<Claim>> byEvidence = new TreeMap<>();
    SortedSet<String> rules = new TreeSet<>();
    for (Claim claim : explanation.extraction().claims()) {
      if (part.shows(claim.evidence())) {
        byEvidence.computeIfAbsent(claim.evidence(), e -> new ArrayList<>()).add(claim);
        rules.add(claim.rule());
      }
    }
    byEvidence.forEach(
        (evidence, claims) -> {
          lines.add(1, List.of(lines.place(evidence), lines.slice(evidence)));
          claims.forEach(this::claim);
        });
    unclaimed();
    for (String rule : rules) {
      terms.rule(rule).ifPresent(this::example);
    }
  }

  private void claim(Claim claim) {
    List<String> facts = new ArrayList<>();
    String relation = terms.term(claim.relation(), language);
    facts.add(lines.title(claim.subject()) + " —" + relation + "→ " + lines.title(claim.object()));
    facts.add(terms.status(claim.status(), language));
    claim.year().ifPresent(year -> facts.add(year + language.of("年", "")));
    facts.add(lines.confidence(claim.confidence()));
    facts.add(terms.named(claim.rule(), language));
    lines.add(2, facts);
  }

  private void unclaimed() {
    for (Trace trace : explanation.traces()) {
      for (Situation situation : trace.situations()) {
        Span span = Candidates.document(trace, situation.work().span());
        if (!situation.own() && part.shows(span)) {
          String why = language.of("只是参观、学习或引述，不立为事实", "only visited or quoted: no fact");
          lines.add(1, List.of(lines.place(span), situation.work().name(), why));
        }
      }
    }
  }

  private void example(Rule rule) {
    if (!rule.example().isEmpty()) {
      String expected = String.join(language.of("；", "; "), rule.expect());
      String example = Lines.oneLine(rule.example()) + " ⇒ " + expected;
      lines.add(
          1,
          List.of(language.of("规则 ", "rule ") + rule.id(), language.of("例：", "e.g. ") + example));
    }
  }
}

package io.tupu.explain;

import io.tupu.explain.Explanation.Part;
import io.tupu.extract.Diagnostic;
import io.tupu.extract.Entity;
import io.tupu.extract.Mention;
import io.tupu.extract.Tally;
import io.tupu.extract.Verdict;
import io.tupu.layout.Layout;
import io.tupu.nlp.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An explanation for people. One per view; not thread-safe. */
final class TextView {
  private static final int GLANCE = 24;

  private final Explanation explanation;
  private final Part part;
  private final Terms terms;
  private final Language language;
  private final Lines lines;

  TextView(Explanation explanation, Part part, Terms terms, Language language) {
    this.explanation = explanation;
    this.part = part;
    this.terms = terms;
    this.language = language;
    this.lines = new Lines(explanation, language);
  }

  String of(Set<Stage> stages) {
    document();
    for (Stage stage : stages) {
      String title = stage.title(language);
      String name = title.equals(stage.label()) ? title : title + " " + stage.label();
      lines.heading(name);
      switch (stage) {
        case OUTLINE -> outline();
        case SENTENCES -> sentences();
        case TOKENS -> tokens();
        case CANDIDATES -> candidates();
        case MENTIONS -> mentions();
        case RESOLUTION -> resolution();
        case CLAIMS -> new ClaimsText(explanation, part, terms, lines, language).write();
        case CHECK -> check();
      }
    }
    return lines.toString();
  }

  private void document() {
    Layout layout = explanation.extraction().layout();
    List<String> facts = new ArrayList<>();
    facts.add(explanation.extraction().document().fileName());
    if (!layout.title().isBlank()) {
      facts.add(language.of("标题 ", "title ") + layout.title().strip());
    }
    layout.year().ifPresent(year -> facts.add(language.of("所述年份 ", "year reported ") + year));
    layout.issued().ifPresent(day -> facts.add(language.of("发布 ", "issued ") + day));
    facts.add(explanation.length() + language.of(" 字", " characters"));
    lines.add(0, facts);
  }

  private void outline() {
    int article = -1;
    int section = -1;
    for (Trace trace : explanation.traces()) {
      if (!part.shows(trace)) {
        continue;
      }
      if (trace.passage().article() != article) {
        article = trace.passage().article();
        section = -1;
        lines.add(1, List.of(language.of("第" + (article + 1) + "篇", "article " + (article + 1))));
      }
      if (trace.passage().section() != section) {
        section = trace.passage().section();
        lines.add(2, List.of(language.of("第" + (section + 1) + "节", "section " + (section + 1))));
      }
      List<Sentence> own = explanation.sentences(trace);
      String numbers = own.isEmpty() ? "" : number(own.get(0));
      if (own.size() > 1) {
        numbers += "–" + own.get(own.size() - 1).number();
      }
      List<String> focus = Resolutions.names(trace.scene().focus());
      String about = focus.isEmpty() ? language.of("无", "none") : String.join(" < ", focus);
      lines.add(
          3,
          List.of(
              numbers,
              terms.kind(trace.passage().block().kind(), language),
              language.of("焦点 ", "focus ") + about,
              glance(trace.passage().text())));
    }
  }

  private static String glance(String passage) {
    String one = passage.strip().replaceAll("\\s+", " ");
    int end = one.offsetByCodePoints(0, Math.min(GLANCE, one.codePointCount(0, one.length())));
    return end < one.length() ? one.substring(0, end) + "…" : one;
  }

  private List<Sentence> shown() {
    return explanation.sentences().stream().filter(s -> part.shows(s.span())).toList();
  }

  private String number(Sentence sentence) {
    return language.of("句", "s") + sentence.number();
  }

  private void sentences() {
    for (Sentence sentence : shown()) {
      lines.add(1, List.of(number(sentence), lines.place(sentence.span()), sentence.text()));
    }
  }

  private void tokens() {
    for (Sentence sentence : shown()) {
      StringBuilder tokens = new StringBuilder();
      for (Token token : sentence.trace().passage().tokens()) {
        if (sentence.inner().overlaps(token.span())) {
          tokens.append(sentence.trace().slice(token.span())).append('/').append(token.tag());
          tokens.append(' ');
        }
      }
      lines.add(1, List.of(number(sentence), tokens.toString().strip()));
    }
  }

  private void candidates() {
    for (Trace trace : explanation.traces()) {
      List<Candidate> own =
          Candidates.of(trace).stream().filter(c -> part.shows(c.span())).toList();
      for (Candidate candidate : own) {
        List<String> facts = new ArrayList<>();
        facts.add(candidate.reason().isEmpty() ? "+" : "-");
        facts.add(lines.place(candidate.span()));
        facts.add(candidate.text());
        if (candidate.reason().isPresent()) {
          String reason = language.of(candidate.reason().get().zh(), candidate.reason().get().en());
          facts.add(
              candidate.word().isEmpty()
                  ? reason
                  : reason + language.of("：", ": ") + candidate.word());
        } else {
          facts.add(terms.types(candidate.types(), language));
        }
        facts.add(terms.named(candidate.rule(), language));
        lines.add(1, facts);
      }
    }
  }

  private void mentions() {
    for (Mention mention : explanation.extraction().mentions()) {
      if (part.shows(mention.span())) {
        lines.add(
            1,
            List.of(
                lines.place(mention.span()),
                lines.slice(mention.span()) + " → " + lines.title(mention.entity()),
                explanation
                    .entity(mention.entity())
                    .map(Entity::types)
                    .map(t -> terms.types(t, language))
                    .orElse(""),
                lines.confidence(mention.confidence()),
                terms.named(mention.rule(), language)));
      }
    }
  }

  private void resolution() {
    for (Resolution resolution : explanation.resolutions()) {
      if (!part.shows(resolution.span())) {
        continue;
      }
      List<String> facts = new ArrayList<>();
      facts.add(lines.place(resolution.span()));
      String within =
          resolution.within().isEmpty() ? "" : "（" + String.join(" < ", resolution.within()) + "）";
      String meant =
          resolution.entity().isEmpty() ? language.of("未定", "open") : resolution.meant() + within;
      facts.add(resolution.text() + " → " + meant);
      facts.add(language.of(resolution.basis().zh(), resolution.basis().en()));
      if (!resolution.homonyms().isEmpty()) {
        facts.add(
            language.of("表中同名 ", "homonyms of the table: ")
                + String.join(language.of("、", ", "), resolution.homonyms()));
      }
      lines.add(1, facts);
    }
  }

  private void check() {
    for (Tally tally : explanation.extraction().tallies()) {
      if (part.shows(tally.span())) {
        String counts =
            language.of(
                "说有 " + tally.stated() + "，找到 " + tally.found(),
                tally.stated() + " stated, " + tally.found() + " found");
        lines.add(1, List.of(lines.place(tally.span()), lines.slice(tally.span()), counts));
      }
    }
    for (Diagnostic doubt : explanation.extraction().diagnostics()) {
      if (part.shows(doubt.span())) {
        String what = language.of(doubt.code().zh(), doubt.code().en());
        lines.add(1, List.of(lines.place(doubt.span()), doubt.code().name(), what, doubt.detail()));
      }
    }
    for (Verdict verdict : explanation.extraction().verdicts()) {
      var decision = verdict.decision();
      lines.add(
          1,
          List.of(
              language.of("决定", "decision"),
              decision.action().name().toLowerCase(Locale.ROOT),
              decision.subject(),
              decision.detail(),
              decision.who(),
              decision.when(),
              decision.why()));
    }
  }
}

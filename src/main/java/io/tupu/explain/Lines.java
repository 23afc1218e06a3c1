package io.tupu.explain;

import io.tupu.extract.Entity;
import io.tupu.extract.EntityKey;
import io.tupu.text.Span;
import java.util.List;
import java.util.Locale;

/** Collects the lines of an explanation for people, and knows how its parts are written. */
final class Lines {
  private final Explanation explanation;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  Lines(Explanation explanation, Language language) {
    this.explanation = explanation;
    this.language = language;
  }

  void heading(String title) {
    text.append("\n== ").append(title).append(" ==\n");
  }

  /** Facts side by side; empty ones are left out. */
  void add(int depth, List<String> facts) {
    List<String> filled = facts.stream().filter(fact -> !fact.isEmpty()).toList();
    text.append("  ".repeat(depth)).append(String.join("  ", filled)).append('\n');
  }

  /** In code points, the end exclusive. */
  String place(Span span) {
    Span characters = explanation.characters(span);
    return "[" + characters.start() + "," + characters.end() + ")";
  }

  String slice(Span span) {
    return oneLine(span.slice(explanation.extraction().document().text()));
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s*\\n\\s*", " ⏎ ");
  }

  String title(EntityKey key) {
    return explanation.entity(key).map(Entity::name).orElse(key.name());
  }

  String confidence(double confidence) {
    return language.of("可信度 ", "confidence ") + String.format(Locale.ROOT, "%.3f", confidence);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

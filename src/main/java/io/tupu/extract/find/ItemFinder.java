package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.layout.Block.Kind;
import io.tupu.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the items of a list whose heading says what they are: under 特色品牌（10个）, 1.闽都同心荟（某市委统战部）.
 * Thread-safe.
 */
public final class ItemFinder {
  private static final String RULE = "listed-item";
  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)]?[.．、]?)?\\s*"
              + "([\\p{IsHan}0-9A-Za-z·—－+-]{2,20})[（(]([^（）()]{3,40})[）)][。；;]?\\s*");
  private static final Pattern NUMBER = Pattern.compile("^[（(]?[0-9一二三四五六七八九十]{1,3}[）)]?[.．、]?");
  private static final Pattern COUNT = Pattern.compile("[（(][^（）()]*[）)]?$");

  private final Readings readings;
  private final double confidence;

  public ItemFinder(RuleBook rules) {
    readings = new Readings(rules);
    confidence = rules.rule(RULE).confidence();
  }

  /**
   * The name that the item is.
   *
   * @param bodies of the passage
   */
  public Optional<WorkName> find(Passage passage, List<BodyName> bodies) {
    if (passage.block().kind() != Kind.ITEM || !passage.quotes().isEmpty()) {
      return Optional.empty();
    }
    Matcher item = ITEM.matcher(passage.text());
    Optional<Rule> head = head(passage.headings());
    if (head.isEmpty() || !item.matches()) {
      return Optional.empty();
    }
    Span inside = new Span(item.start(2), item.end(2));
    if (bodies.stream().noneMatch(b -> inside.contains(b.span()))) {
      return Optional.empty();
    }
    Span span = new Span(item.start(1), item.end(1));
    String name = span.slice(passage.text());
    return Optional.of(
        new WorkName(
            passage,
            span,
            span,
            name,
            new TreeSet<>(List.of(name)),
            readings.types(head.get(), readings.ownHead(name), name),
            -1,
            RULE,
            confidence));
  }

  /** What the heading right above says that its items are. */
  private Optional<Rule> head(String headings) {
    String last = headings.substring(headings.lastIndexOf(' ') + 1);
    String words = NUMBER.matcher(COUNT.matcher(last).replaceFirst("")).replaceFirst("");
    return readings.ownHead("某" + words).filter(r -> !r.type().equals("Organization"));
  }
}

package io.tupu.layout;

import io.tupu.layout.Block.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the year that a text reports on, and the day on which it was published. */
final class Dating {
  private static final int EARLIEST = 1978;
  private static final int OPENING = 2;
  private static final int AGREEING = 3;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s?年");
  private static final int LONGEST_YEAR = 5;
  private static final Pattern REVIEW = Pattern.compile("((?:19|20)\\d{2})年.{0,12}(?:回顾|总结)");
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:^((?:19|20)\\d{2})年(?!\\d{1,2}月)|[。！；]((?:19|20)\\d{2})年(?:以?来|度|全年|[上下]半年))");
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-年/.．](\\d{1,2})[-月/.．](\\d{1,2})(?!\\d)");
  private static final Pattern LABEL = Pattern.compile("(?:发[布文稿]|更新|发表)?(?:时间|日期)\\s?[:：]");

  private final String text;
  private final List<Block> blocks = new ArrayList<>();

  Dating(String text, List<Article> articles) {
    this.text = text;
    for (Article article : articles) {
      blocks.addAll(article.front());
      for (Section section : article.sections()) {
        int own = section.headings().size() - 1;
        if (own >= 0) {
          blocks.add(section.headings().get(own));
        }
        blocks.addAll(section.blocks());
      }
    }
  }

  /**
   * The year in a heading “…年工作回顾”, else in a title, else one that opens a sentence of the first
   * paragraphs, else the one that most mentions of a year agree on.
   */
  OptionalInt year() {
    OptionalInt year = first(REVIEW, block -> block.kind() == Kind.HEADING);
    if (year.isEmpty()) {
      year = first(YEAR, block -> block.kind() == Kind.TITLE || block.kind() == Kind.SUBTITLE);
    }
    if (year.isEmpty()) {
      year = opening();
    }
    return year.isPresent() ? year : dominant();
  }

  private OptionalInt first(Pattern pattern, Predicate<Block> where) {
    for (Block block : blocks) {
      if (where.test(block)) {
        Matcher matcher = pattern.matcher(block.text(text));
        if (matcher.find()) {
          String year = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
          return OptionalInt.of(Integer.parseInt(year));
        }
      }
    }
    return OptionalInt.empty();
  }

  /** Only above the first heading: below it, a year belongs to one line of the work. */
  private OptionalInt opening() {
    List<Block> opening =
        blocks.stream()
            .takeWhile(block -> block.kind() != Kind.HEADING)
            .filter(block -> block.kind() == Kind.PARAGRAPH)
            .limit(OPENING)
            .toList();
    return first(LEADING, opening::contains);
  }

  private OptionalInt dominant() {
    Map<Integer, Integer> mentions = new TreeMap<>();
    int all = 0;
    for (Block block : blocks) {
      if (block.kind() == Kind.NOISE || block.kind() == Kind.BYLINE) {
        continue;
      }
      String words = block.text(text);
      for (int at = words.indexOf('年'); at >= 0; at = words.indexOf('年', at + 1)) {
        int year = yearBefore(words, at);
        if (year > 0) {
          mentions.merge(year, 1, Integer::sum);
          all++;
        }
      }
    }
    for (Map.Entry<Integer, Integer> entry : mentions.entrySet()) {
      if (entry.getKey() >= EARLIEST
          && entry.getValue() >= AGREEING
          && entry.getValue() * 2 > all) {
        return OptionalInt.of(entry.getKey());
      }
    }
    return OptionalInt.empty();
  }

  /** The year that 年 at this place is written after, as YEAR finds it; 0 when there is none. */
  private static int yearBefore(String words, int at) {
    if (at == 0 || Character.isLetter(words.charAt(at - 1))) {
      return 0;
    }
    int from = Math.max(0, at - LONGEST_YEAR);
    Matcher year = YEAR.matcher(words).region(from, at + 1).useTransparentBounds(true);
    return year.find() ? Integer.parseInt(year.group(1)) : 0;
  }

  /** The date beside “发布时间” and its like, else the first one in an imprint or byline. */
  Optional<LocalDate> issued() {
    Optional<LocalDate> plain = Optional.empty();
    for (Block block : blocks) {
      if (block.kind() != Kind.NOISE && block.kind() != Kind.BYLINE) {
        continue;
      }
      String line = block.text(text);
      Optional<LocalDate> date = date(line);
      if (date.isPresent() && LABEL.matcher(line).find()) {
        return date;
      }
      plain = plain.isPresent() ? plain : date;
    }
    return plain;
  }

  private static Optional<LocalDate> date(String line) {
    Matcher matcher = DATE.matcher(line);
    while (matcher.find()) {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
      } catch (DateTimeException e) {
        continue; // no such day: 2023-13-45
      }
    }
    return Optional.empty();
  }
}

package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds names without quotation marks that the text itself gives: 把粮仓改成课堂，取名稻香夜读; 挂起拾光画室的牌子.
 * Thread-safe.
 */
public final class BareIntroduced {
  private static final String RULE = "bare-introduced";
  private static final int SHORTEST = 3;
  private static final int LONGEST = 12;
  private static final int BACK = 40;

  private final Readings readings;
  private final BareFinder bare;
  private final Rule usual;
  private final Rule brand;
  private final double confidence;

  public BareIntroduced(RuleBook rules, BareFinder bare) {
    this.readings = new Readings(rules);
    this.bare = bare;
    this.usual = rules.rule("program-head");
    this.brand = rules.rule("brand-head");
    this.confidence = rules.rule(RULE).confidence();
  }

  /**
   * @param taken whether a stretch is part of a name already found
   */
  public List<WorkName> find(Passage passage, Predicate<Span> taken) {
    List<WorkName> names = new ArrayList<>();
    for (Match<List<Sense>> word : passage.words().all(RULE, "naming")) {
      Span span = stretch(passage, word.end());
      boolean free = passage.boundary(word.start()) || passage.boundary(word.end());
      if (free && proper(passage, span) && !taken.test(span)) {
        Optional<Rule> kind = kind(passage, word.start(), span);
        boolean person = span.length() <= SHORTEST && kind.isEmpty();
        if (!person) {
          names.add(work(passage, span, kind));
        }
      }
    }
    for (Match<List<Sense>> word : passage.words().all(RULE, "result")) {
      Span span = stretch(passage, word.end());
      String text = span.slice(passage.text());
      Optional<Rule> own = readings.ownHead(text);
      boolean quoted = passage.quoteAt(span.end()).isPresent();
      boolean coined =
          proper(passage, span) && !quoted && own.isPresent() && !readings.weakOwnHead(text);
      if (coined && bare.coined(text) && !taken.test(span)) {
        names.add(work(passage, span, own));
      }
    }
    for (Match<List<Sense>> word : passage.words().all(RULE, "plate")) {
      Optional<Span> span = hung(passage, word.start());
      if (span.isPresent() && proper(passage, span.get()) && !taken.test(span.get())) {
        String text = span.get().slice(passage.text());
        names.add(work(passage, span.get(), readings.ownHead(text)));
      }
    }
    for (Match<List<Sense>> word : passage.words().all(RULE, "mark")) {
      Optional<Span> span = made(passage, word);
      boolean free =
          span.isPresent()
              && !taken.test(span.get())
              && names.stream().noneMatch(n -> n.span().overlaps(span.get()));
      if (free && bare.coined(span.get().slice(passage.text()))) {
        Optional<Rule> own = readings.ownHead(span.get().slice(passage.text()));
        names.add(work(passage, span.get(), own.or(() -> Optional.of(brand))));
      }
    }
    return names;
  }

  /** 推出垦荒同心荟，, 设置介绍墙、同心议事厅: what is made, when it holds a word that such names are made of. */
  private Optional<Span> made(Passage passage, Match<List<Sense>> mark) {
    if (passage.quoteAt(mark.start()).isPresent()) {
      return Optional.empty();
    }
    int start = mark.start();
    while (start > Math.max(0, mark.start() - LONGEST)
        && passage.charAt(start - 1) != '、'
        && passage.words().to(start, "bare-head", "create").isEmpty()) {
      if (!part(passage.charAt(start - 1))) {
        return Optional.empty();
      }
      start--;
    }
    Span span = uncounted(passage, stretch(passage, start));
    boolean listed = passage.charAt(start - 1) == '、' || passage.charAt(span.end()) == '、';
    boolean made =
        passage.charAt(start - 1) == '、'
            ? !passage.wordsIn(passage.clauseStart(start), start, "bare-head", "create").isEmpty()
            : passage.words().to(start, "bare-head", "create").isPresent();
    boolean said =
        made
            && passage.boundary(start)
            && passage.words().to(span.end(), RULE, "not_name").isEmpty()
            && (!listed || headed(span.slice(passage.text())))
            && passage.charAt(span.end()) != '的'
            && span.length() > mark.end() - mark.start() + 1;
    return said && proper(passage, span) ? Optional.of(span) : Optional.empty();
  }

  /** In a list only what ends in a head of its own: 设置人士介绍墙、同心议事厅. */
  private boolean headed(String name) {
    return readings.ownHead(name).isPresent()
        && !readings.weakOwnHead(name)
        && IntStream.range(1, name.length()).noneMatch(i -> Numerals.count(name, i).end() > i);
  }

  /** 石榴红家园11个: without how many there are. */
  private static Span uncounted(Passage passage, Span span) {
    for (int at = span.start() + 1; at < span.end(); at++) {
      if (Numerals.count(passage.text(), at).end() >= span.end()) {
        return new Span(span.start(), at);
      }
    }
    return span;
  }

  /** From a naming word to the end of the clause, or to 的 or 等. */
  private static Span stretch(Passage passage, int from) {
    int end = from;
    while (end < passage.text().length() && part(passage.charAt(end)) && end - from <= LONGEST) {
      if ("的等".indexOf(passage.charAt(end)) >= 0 && passage.boundary(end)) {
        break;
      }
      end++;
    }
    return new Span(from, end);
  }

  /** What hangs between 挂起 and 的牌子. */
  private static Optional<Span> hung(Passage passage, int end) {
    for (int at = end - SHORTEST; at >= Math.max(1, end - LONGEST); at--) {
      if (!part(passage.charAt(at))) {
        return Optional.empty();
      }
      if (passage.words().to(at, RULE, "hang").isPresent()) {
        return Optional.of(new Span(at, end));
      }
    }
    return Optional.empty();
  }

  private static boolean part(char c) {
    return Character.isLetterOrDigit(c) || c == '·' || c == '-' || c == '+';
  }

  /** No person, no clause: a few words that no function word cuts. */
  private static boolean proper(Passage passage, Span span) {
    if (span.length() < SHORTEST || span.length() > LONGEST) {
      return false;
    }
    for (int at = span.start(); at < span.end(); at = passage.tokenAt(at).span().end()) {
      String tag = passage.tokenAt(at).tag();
      boolean function = tag.startsWith("u") || tag.startsWith("p") || tag.startsWith("r");
      if (function || passage.words().from(at, RULE, "never").isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Its own head; else 名为某某的<b>课堂</b>; else what was spoken of before: 改成<b>课堂</b>，取名某某. */
  private Optional<Rule> kind(Passage passage, int naming, Span span) {
    Optional<Rule> own = readings.ownHead(span.slice(passage.text()));
    if (own.isPresent()) {
      return own;
    }
    if (passage.charAt(span.end()) == '的') {
      Optional<HeadPhrase> after = HeadPhrase.after(passage, span.end() + 1);
      if (after.isPresent() && !after.get().rejects()) {
        return after.map(HeadPhrase::rule);
      }
    }
    int floor = Math.max(passage.sentenceAt(naming).start(), naming - BACK);
    for (int end = naming; end > floor; end--) {
      for (Match<List<Sense>> match : passage.words().to(end)) {
        boolean program = Words.has(match, "program-head", "head");
        boolean platform = Words.has(match, "platform-head", "head");
        if (match.end() - match.start() > 1 && (program || platform)) {
          return readings.ownHead("某" + passage.text().substring(match.start(), match.end()));
        }
      }
    }
    return Optional.empty();
  }

  private WorkName work(Passage passage, Span span, Optional<Rule> kind) {
    String text = span.slice(passage.text());
    Rule rule = kind.orElse(usual);
    return new WorkName(
        passage,
        span,
        span,
        text,
        new TreeSet<>(List.of(text)),
        readings.types(rule, readings.ownHead(text), text),
        -1,
        RULE,
        confidence);
  }
}

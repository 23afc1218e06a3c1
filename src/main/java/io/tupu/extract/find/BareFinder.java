package io.tupu.extract.find;

import io.tupu.extract.Observer;
import io.tupu.extract.Rejection;
import io.tupu.extract.Rejection.Reason;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.nlp.Token;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds programs and platforms that stand without quotation marks: a head noun and the modifiers
 * before it, when something shows that they make a proper name (a region, an ordinal, a coined
 * word, a verb of creating). Thread-safe.
 */
public final class BareFinder {
  private static final String RULE = "bare-head";
  private static final long HEADS =
      RuleBook.sign("program-head", "head") | RuleBook.sign("platform-head", "head");
  private static final int LONGEST = 30;

  private final RuleBook rules;
  private final Rule bare;
  private final BareScores scores;
  private final Readings readings;

  public BareFinder(RuleBook rules) {
    this.rules = rules;
    this.bare = rules.rule(RULE);
    this.scores = new BareScores(rules);
    this.readings = new Readings(rules);
  }

  /**
   * @param taken whether a stretch is part of a name already found
   * @param observer hears what is no name
   */
  public List<WorkName> find(
      Passage passage, List<RegionName> regions, Predicate<Span> taken, Observer observer) {
    List<WorkName> names = new ArrayList<>();
    int floor = 0;
    for (int end = 1; end <= passage.text().length(); end++) {
      Optional<Match<List<Sense>>> head = head(passage, end);
      if (head.isEmpty() || !complete(passage, end)) {
        continue;
      }
      Optional<WorkName> name = named(passage, head.get(), floor, regions, taken, observer);
      if (name.isPresent()) {
        names.add(name.get());
        floor = end;
      }
    }
    return names;
  }

  private static Optional<Match<List<Sense>>> head(Passage passage, int end) {
    if (!passage.words().mayEnd(end, HEADS)) {
      return Optional.empty();
    }
    List<Match<List<Sense>>> words = passage.words().to(end);
    for (int i = 0; i < words.size(); i++) {
      Match<List<Sense>> word = words.get(i);
      if (BareScores.heads(word, "head") && !Words.has(word, "program-head", "tail")) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** The phrase ends here: no further head or noun goes on. */
  private static boolean complete(Passage passage, int end) {
    if (!passage.boundary(end) || passage.quoteAt(end - 1).isPresent()) {
      return false;
    }
    if (end >= passage.text().length() || !Character.isLetter(passage.charAt(end))) {
      return true;
    }
    Token next = passage.tokenAt(end);
    return switch (next.tag().charAt(0)) {
      case 'v', 'p', 'c', 'u', 'd', 'm', 'r', 'f', 't', 'l' ->
          !next.tag().equals("vn") || boundaryWord(passage, next);
      default -> boundaryWord(passage, next) || "等内中上里和与及共".indexOf(passage.charAt(end)) >= 0;
    };
  }

  private static boolean boundaryWord(Passage passage, Token token) {
    return passage.words().from(token.span().start(), "boundary", "word").isPresent();
  }

  private Optional<WorkName> named(
      Passage passage,
      Match<List<Sense>> head,
      int floor,
      List<RegionName> regions,
      Predicate<Span> taken,
      Observer observer) {
    int least = Math.max(floor, head.start() - LONGEST);
    int start = Edges.left(passage, head.start(), least);
    start = BareStarts.outside(regions, start, head.start());
    start =
        BareStarts.nearest(regions, BareStarts.trimmed(passage, start, head.start()), head.start());
    if (Words.has(head, "platform-head", "head")) {
      start = BareStarts.occasion(passage, start, head.start());
    }
    Span span = new Span(start, head.end());
    String part = passage.text().substring(start, head.start());
    boolean single = head.end() - head.start() == 1;
    if (single && !(part.startsWith("第") && part.contains("届") || part.startsWith("首届"))) {
      return Optional.empty();
    }
    if (part.length() < 2
        || BareStarts.fresh(passage, head.start())
        || taken.test(span)
        || span.length() > LONGEST + 2) {
      return Optional.empty();
    }
    double score = scores.of(passage, span, head, part, regions);
    if (score < BareScores.ENOUGH) {
      String word = passage.text().substring(head.start(), head.end());
      observer.rejected(new Rejection(passage, span, Reason.COMMON, RULE, word));
      return Optional.empty();
    }
    String text = span.slice(passage.text());
    Rule rule =
        rules.rule(
            Words.has(head, "platform-head", "head") && !Words.has(head, "program-head", "head")
                ? "platform-head"
                : "program-head");
    TreeSet<String> aliases = new TreeSet<>(List.of(text));
    if (part.length() >= 3 && Words.has(head, "program-head", "stem")) {
      aliases.add(part);
    }
    double confidence = Math.min(0.9, bare.confidence() - 0.1 + 0.05 * (score - BareScores.ENOUGH));
    return Optional.of(
        new WorkName(
            passage,
            span,
            span,
            text,
            aliases,
            readings.types(rule, Optional.of(rule), text).subList(0, 1),
            -1,
            RULE,
            confidence));
  }

  /** Whether more than words that any initiative may be called by make the name. */
  boolean coined(String name) {
    return scores.coined(name);
  }
}

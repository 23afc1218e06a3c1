package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Gazetteer.Kind;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.nlp.Token;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the names of regions by the table, then villages, townships and zones by their form.
 * Thread-safe.
 */
public final class RegionFinder {
  private static final String TABLE = "region-table";

  private final Gazetteer gazetteer;
  private final Rule table;
  private final RegionForms forms;

  public RegionFinder(Gazetteer gazetteer, RuleBook rules) {
    this.gazetteer = gazetteer;
    this.table = rules.rule(TABLE);
    this.forms = new RegionForms(gazetteer, rules);
  }

  /** By place, without overlaps but that a name may have a prefix of its own. */
  public List<RegionName> find(Passage passage) {
    TreeMap<Integer, RegionName> names = new TreeMap<>();
    int at = 0;
    while (at < passage.text().length()) {
      Optional<RegionName> name = tabled(passage, at, names);
      if (name.isPresent()) {
        names.put(at, name.get());
        at = name.get().span().end();
      } else {
        at++;
      }
    }
    forms.find(passage, names);
    return new ArrayList<>(names.values());
  }

  private Optional<RegionName> tabled(
      Passage passage, int at, TreeMap<Integer, RegionName> before) {
    List<Match<List<Gazetteer.Sense>>> matches = gazetteer.matchesAt(passage.text(), at);
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    boolean chained = !before.isEmpty() && before.lastEntry().getValue().span().end() == at;
    for (Match<List<Gazetteer.Sense>> match : matches) {
      Kind kind = match.value().get(0).kind();
      Span span = new Span(match.start(), match.end());
      boolean fits =
          switch (kind) {
            case FULL -> full(passage, span, chained);
            case SHORT, WEAK -> shortened(passage, span, chained);
            case OTHER -> span.length() > 1 && shortened(passage, span, chained);
            case ABBREVIATION -> abbreviated(passage, span);
          };
      if (fits && match.value().get(0).region().code().equals("CN")) {
        return Optional.empty();
      }
      if (fits) {
        boolean weak =
            kind == Kind.WEAK
                || kind == Kind.ABBREVIATION
                || kind == Kind.FULL && !chained && (span.length() < 3 || verb(passage, span))
                || kind != Kind.FULL && !chained && !likely(passage, span);
        return Optional.of(
            new RegionName(
                passage,
                span,
                match.value(),
                "",
                prefix(passage, span, match.value()),
                weak,
                TABLE));
      }
    }
    return Optional.empty();
  }

  /** 苏州 in 苏州工业园区. */
  private Optional<RegionName> prefix(Passage passage, Span span, List<Gazetteer.Sense> senses) {
    if (!senses.get(0).region().level().equals("Zone")) {
      return Optional.empty();
    }
    return gazetteer.matchesAt(passage.text(), span.start()).stream()
        .filter(m -> m.end() < span.end() && m.end() - m.start() > 1)
        .filter(
            m -> gazetteer.within(senses.get(0).region().code(), m.value().get(0).region().code()))
        .findFirst()
        .map(
            m ->
                new RegionName(
                    passage,
                    new Span(m.start(), m.end()),
                    m.value(),
                    "",
                    Optional.empty(),
                    false,
                    TABLE));
  }

  private boolean full(Passage passage, Span span, boolean chained) {
    if (generic(passage, span) || !chained && partner(passage, span)) {
      return false;
    }
    if (span.length() < 3) {
      boolean conjunction =
          "和与及".indexOf(passage.charAt(span.start())) >= 0
              && Character.isLetter(passage.charAt(span.start() - 1));
      return chained
          || !conjunction && passage.boundary(span.start()) && passage.boundary(span.end());
    }

    return chained || begins(passage, span.start()) || span.length() > 3 && !inside(passage, span);
  }

  /** 会同县工商联: 会同 is a verb here. */
  private static boolean verb(Passage passage, Span span) {
    Token token = passage.tokenAt(span.start());
    return token.span().start() == span.start()
        && token.span().end() < span.end()
        && token.span().length() > 1
        && "vpcd".indexOf(token.tag().charAt(0)) >= 0;
  }

  /**
   * 县民宗局会同县佛教协会, 统战部联合镇商会, 会同县工商联、县司法局打造…: a verb and what the next name begins with. A county of
   * that name loses nothing, for its 县工商联 means the same.
   */
  private static boolean partner(Passage passage, Span span) {
    boolean goesOn = Character.isLetter(passage.charAt(span.start() - 1));
    boolean organ = passage.words().from(span.end(), BodyFinder.ORGAN, "head").isPresent();
    return (goesOn || organ)
        && passage
            .words()
            .from(span.start(), "clause-lead", "partner")
            .filter(m -> m.end() == span.end() - 1)
            .isPresent();
  }

  /** A name of the table that any zone may have: 工业园区; or 苏木乡镇, towns of all kinds. */
  private boolean generic(Passage passage, Span span) {
    String name = span.slice(passage.text());
    boolean towns = name.endsWith("乡") && passage.charAt(span.end()) == '镇';
    return forms.deictic(name) || name.equals("街道") || towns;
  }

  /** At a token; or after 中共, which is cut as 中 + 共青 before 青田县. */
  private static boolean begins(Passage passage, int at) {
    return passage.boundary(at)
        || passage.text().startsWith("中共", at - 2)
        || passage.quoteAt(at).filter(q -> q.inner().start() == at).isPresent();
  }

  private static boolean inside(Passage passage, Span span) {
    Token token = passage.tokenAt(span.start());
    return token.span().start() < span.start() && token.span().length() > 2;
  }

  private boolean shortened(Passage passage, Span span, boolean chained) {
    if (!chained && !begins(passage, span.start())) {
      return false;
    }
    if (!passage.boundary(span.end()) && !suffixed(passage, span)) {
      return false;
    }
    if ("vpcd".indexOf(passage.tokenAt(span.start()).tag().charAt(0)) >= 0
        && passage.tokenAt(span.start()).span().equals(span)) {
      return false;
    }
    for (String word : table.words("not_after")) {
      if (passage.text().startsWith(word, span.end())
          && passage.boundary(span.end() + word.length())) {
        return false;
      }
    }
    return true;
  }

  /** 宁波市委 is cut as 宁波 + 市委, but 江汉区委 may not be: the short name is no token then. */
  private static boolean suffixed(Passage passage, Span span) {
    return "省市县区州盟旗".indexOf(passage.charAt(span.end())) >= 0
        || passage.text().startsWith("乡贤", span.end());
  }

  private static boolean likely(Passage passage, Span span) {
    Token token = passage.tokenAt(span.start());
    return token.span().equals(span) && token.tag().startsWith("ns") || span.length() > 2;
  }

  /** 在鄂投资; but 在苏宁总部 names a firm. */
  private boolean abbreviated(Passage passage, Span span) {
    Token token = passage.tokenAt(span.start());
    boolean alone = !Character.isLetter(passage.charAt(span.end()));
    return token.span().equals(span)
        && passage.words().to(span.start(), TABLE, "lead").isPresent()
        && (alone || passage.tokenAt(span.end()).span().length() > 1);
  }
}

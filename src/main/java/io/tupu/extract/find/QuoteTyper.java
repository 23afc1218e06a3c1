package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Quote;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Says what a quotation of a list is, once it may be a name: the first sign that speaks decides.
 * One per list.
 */
final class QuoteTyper {
  /** 人才培育“蓄活水”: a verb and its object. */
  private static final Pattern CATCHWORD = Pattern.compile("[强蓄解促聚固筑提增育优引活拓破立添注赋补架铺夯抓守护].{2}");

  private final RuleBook rules;
  private final Readings readings;
  private final Passage passage;
  private final IntPredicate owner;
  private final QuoteList list;
  private final int number;
  private final Optional<HeadPhrase> closing;

  /**
   * @param owner whether a region or body ends at a place
   * @param number of the list
   * @param closing the head after the list
   */
  QuoteTyper(
      RuleBook rules,
      Readings readings,
      Passage passage,
      IntPredicate owner,
      QuoteList list,
      int number,
      Optional<HeadPhrase> closing) {
    this.rules = rules;
    this.readings = readings;
    this.passage = passage;
    this.owner = owner;
    this.list = list;
    this.number = number;
    this.closing = closing;
  }

  /** The name, by the head after it or its list, else by what stands before it. */
  Optional<WorkName> typed(Quote quote, String inner, Optional<HeadPhrase> tail, int index) {
    boolean last = index == list.items().size() - 1;
    Optional<Rule> own = readings.ownHead(inner);
    Optional<HeadPhrase> group =
        closing.filter(h -> h.listed() || !last || list.items().size() > 1);
    if (group.isPresent() && (tail.isEmpty() || group.get().rule().id().equals("brand-head"))) {
      return Optional.of(
          name(quote, inner, tail.filter(t -> !last), group.get().rule(), own, "quoted-list"));
    }
    Optional<Rule> before = readings.headBefore(passage, list.span().start());
    if (tail.isPresent() && !(tail.get().weak() && own.isPresent())) {
      return Optional.of(name(quote, inner, tail, tail.get().rule(), own, "quoted-head"));
    }
    if (before.isPresent()) {
      return Optional.of(name(quote, inner, tail, before.get(), own, "quoted-list"));
    }
    return untailed(quote, inner, tail, own);
  }

  private boolean heading() {
    return switch (passage.block().kind()) {
      case TITLE, SUBTITLE, HEADING -> true;
      default -> false;
    };
  }

  private Optional<WorkName> untailed(
      Quote quote, String inner, Optional<HeadPhrase> tail, Optional<Rule> own) {
    if (heading() || tail.isEmpty() && own.isEmpty() && CATCHWORD.matcher(inner).matches()) {
      return Optional.empty();
    }
    Optional<Match<List<Sense>>> introduced =
        passage.words().to(quote.outer().start(), "quoted-introduced", "lead");
    if (introduced.isPresent() && !passive(introduced.get().start())) {
      boolean brand = QuoteJudge.has(introduced, "quoted-introduced", "brand");
      Rule rule = own.isPresent() && !brand ? own.get() : rules.rule("brand-head");
      return Optional.of(name(quote, inner, tail, rule, own, "quoted-introduced"));
    }
    Optional<Match<List<Sense>>> taken = taken(quote);
    if (taken.isPresent()) {
      boolean brand = QuoteJudge.has(taken, "quoted-as", "brand");
      Rule rule = brand ? rules.rule("brand-head") : own.orElse(rules.rule("program-head"));
      return Optional.of(name(quote, inner, tail, rule, own, "quoted-as"));
    }
    if (passage.words().to(quote.outer().start(), "quoted-field", "lead").isPresent()) {
      boolean brand =
          passage.text().substring(sentenceStart(), quote.outer().start()).contains("品牌");
      Rule rule = brand ? rules.rule("brand-head") : own.orElse(rules.rule("program-head"));
      return Optional.of(name(quote, inner, tail, rule, own, "quoted-field"));
    }
    return placed(quote, inner, tail, own);
  }

  /** 被工友们叫作“…”: a nickname. */
  private boolean passive(int at) {
    return passage.text().substring(passage.clauseStart(at), at).indexOf('被') >= 0;
  }

  /** By the verb before it, its owner, or what it does itself. */
  private Optional<WorkName> placed(
      Quote quote, String inner, Optional<HeadPhrase> tail, Optional<Rule> own) {
    boolean verb = strongVerb(list.span().start());
    int at = quote.outer().start();
    boolean owned =
        owner.test(at)
            || owner.test(list.span().start())
            || passage.charAt(at - 1) == '有' && owner.test(at - 1)
            || possessed(quote);
    boolean subject =
        passage.words().from(list.span().end(), "quoted-subject", "after").isPresent()
            || passage.text().substring(0, list.span().start()).isBlank()
                && "：:".indexOf(passage.charAt(list.span().end())) >= 0;
    if (own.isPresent() && readings.weakOwnHead(inner) && acted(list.span().start())) {
      return Optional.of(
          name(quote, inner, tail, rules.rule("program-head"), own, "quoted-trigger"));
    }
    if (own.isPresent() && (verb || owned || subject || !readings.weakOwnHead(inner))) {
      return Optional.of(name(quote, inner, tail, own.get(), own, "quoted-own-head"));
    }
    Rule program = rules.rule("program-head");
    if (owned) {
      return Optional.of(name(quote, inner, tail, program, own, "quoted-owner"));
    }
    if (verb && inner.length() > 2) {
      Rule head = built() ? rules.rule("platform-head") : program;
      return Optional.of(name(quote, inner, tail, head, own, "quoted-trigger"));
    }
    return subject && inner.length() > 2
        ? Optional.of(name(quote, inner, tail, program, own, "quoted-subject"))
        : Optional.empty();
  }

  private Optional<Match<List<Sense>>> taken(Quote quote) {
    int end = quote.outer().end();
    Optional<Match<List<Sense>>> at =
        passage.words().from(end).stream()
            .filter(m -> m.value().stream().anyMatch(s -> s.rule().id().equals("quoted-as")))
            .findFirst();
    boolean as =
        passage.text().startsWith("作为", end)
            && "把将以".indexOf(passage.charAt(quote.outer().start() - 1)) >= 0;
    return at.isPresent() || !as ? at : takenAs(end);
  }

  /** 把“丙”作为全年工作的总牵引. */
  private Optional<Match<List<Sense>>> takenAs(int from) {
    int end = from;
    while (end < passage.text().length() && Character.isLetter(passage.charAt(end))) {
      end++;
    }
    return passage.words().to(end, "quoted-as", "taken");
  }

  private int sentenceStart() {
    return passage.sentenceAt(list.span().start()).start();
  }

  /** 留坝县的“德美屋”, 县新联会在这里开的“夜读吧”. */
  private boolean possessed(Quote quote) {
    int at = quote.outer().start();
    if (passage.charAt(at - 1) != '的') {
      return false;
    }
    for (int end = at - 1; end > Math.max(passage.clauseStart(at), at - 20); end--) {
      if (owner.test(end)) {
        return true;
      }
    }
    return false;
  }

  /** 建成, 落成: what follows is a place, even when its name has no head. */
  private boolean built() {
    return passage.words().to(list.span().start(), "verb", "built").isPresent();
  }

  /** 开展, 推进: what follows is a course of action whatever its head. */
  private boolean acted(int at) {
    return passage.words().to(at, "verb", "action").isPresent();
  }

  private boolean strongVerb(int at) {
    int clause = passage.clauseStart(at);
    return !passage.wordsIn(clause, at, "verb", "strong").isEmpty()
        || passage.words().to(at, "verb", "near").isPresent();
  }

  /** The name as a work of this head. */
  WorkName name(
      Quote quote,
      String inner,
      Optional<HeadPhrase> tail,
      Rule head,
      Optional<Rule> own,
      String rule) {
    Optional<HeadPhrase> close = tail.filter(t -> !t.listed() && t.count() < 2);
    Optional<String> tailed =
        close.map(t -> inner + passage.text().substring(quote.outer().end(), t.end()));
    boolean digits = QuoteJudge.digits(inner);
    SortedSet<String> aliases = new TreeSet<>();
    if (!digits || tailed.isEmpty()) {
      aliases.add(inner);
    }
    tailed.ifPresent(aliases::add);
    close.ifPresent(t -> aliases.add(inner + t.head()));
    boolean kept = tail.isPresent() && readings.keepsHead(inner, tail.get());
    boolean plain = inner.length() < 3 && !head.type().equals("Program");
    String whole = tailed.orElse(inner);
    String title = digits || kept && plain ? whole : kept ? inner + tail.get().head() : inner;
    int end = tail.filter(t -> !t.listed()).map(HeadPhrase::end).orElse(quote.outer().end());
    double confidence = rules.rule(rule).confidence();
    return new WorkName(
        passage,
        quote.inner(),
        new Span(quote.outer().start(), end),
        title,
        aliases,
        tail.isPresent() && head.type().equals("Program") && own.isEmpty()
            ? List.of("Program")
            : readings.types(head, own, inner),
        number,
        rule,
        confidence);
  }
}

package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Quote;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Finds names of initiatives in quotation marks and says what they are: by the head after them or
 * their list, by their own head, by what introduces them, by the verb before them, by the region or
 * body right before them. Thread-safe.
 */
public final class QuotedFinder {
  private static final String HEAD = "HeadNoun";

  private final RuleBook rules;
  private final QuoteJudge judge;
  private final Readings readings;

  public QuotedFinder(RuleBook rules) {
    this.rules = rules;
    this.judge = new QuoteJudge(rules);
    this.readings = new Readings(rules);
  }

  /**
   * @param owner whether a region or body ends at a place
   * @param firstList number for the first list
   */
  public List<WorkName> find(Passage passage, IntPredicate owner, int firstList) {
    List<WorkName> names = new ArrayList<>();
    int number = firstList;
    for (QuoteList list : QuoteList.in(passage)) {
      names.addAll(new Reader(passage, owner, list, number++).read());
    }
    return names;
  }

  /** Reads one list. */
  private final class Reader {
    private final Passage passage;
    private final IntPredicate owner;
    private final QuoteList list;
    private final int number;
    private final Optional<HeadPhrase> closing;
    private final Optional<Match<List<Sense>>> lead;

    Reader(Passage passage, IntPredicate owner, QuoteList list, int number) {
      this.passage = passage;
      this.owner = owner;
      this.list = list;
      this.number = list.items().size() > 1 ? number : -1;
      this.closing = HeadPhrase.after(passage, list.span().end());
      this.lead = judge.rejectingLead(passage, list.span().start());
    }

    List<WorkName> read() {
      List<WorkName> names = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        Quote quote = list.items().get(i);
        List<WorkName> split = split(quote, i);
        if (!split.isEmpty()) {
          names.addAll(split);
        } else if (!explains(quote)) {
          item(quote, i).ifPresent(names::add);
        }
      }
      return names;
    }

    /** “甲、乙、丙”三支队伍: three names in one pair of marks. */
    private List<WorkName> split(Quote quote, int index) {
      String[] parts = quote.inner().slice(passage.text()).split("、");
      boolean counted =
          closing.isPresent() && !closing.get().rejects() && closing.get().count() == parts.length;
      if (parts.length < 2 || !counted || list.items().size() > 1) {
        return List.of();
      }
      List<WorkName> names = new ArrayList<>();
      int at = quote.inner().start();
      for (String part : parts) {
        Span inner = new Span(at, at + part.length());
        Quote each = new Quote(inner, inner, false);
        Optional<Rule> own = readings.ownHead(part);
        names.add(name(each, part, Optional.empty(), closing.get().rule(), own, "quoted-list"));
        at += part.length() + 1;
      }
      return names;
    }

    /** “我建一言、我出一力”的“五个一”: the first only spells out the second. */
    private boolean explains(Quote quote) {
      String inner = quote.inner().slice(passage.text());
      int at = quote.outer().end();
      boolean long_ = inner.indexOf('、') >= 0 || inner.indexOf('+') >= 0;
      return long_ && (passage.text().startsWith("的“", at) || passage.text().startsWith("“", at));
    }

    /** “建设…、做强…”五特民族工作新模式: the name follows the quotation that spells it out. */
    private Optional<WorkName> spelled(Quote quote, String inner) {
      int start = quote.outer().end();
      boolean spells =
          inner.indexOf('、') >= 0
              && inner.length() >= 10
              && Edges.isHanNumeral(passage.charAt(start));
      if (!spells || Numerals.count(passage.text(), start).end() > start) {
        return Optional.empty();
      }
      for (int end = Math.min(passage.text().length(), start + 14); end > start + 3; end--) {
        Optional<Rule> head = passage.words().headTo(end, "HeadNoun", m -> m.start() > start + 1);
        boolean whole = passage.text().substring(start, end).chars().allMatch(Character::isLetter);
        if (head.isPresent() && whole) {
          Span span = new Span(start, end);
          String name = span.slice(passage.text());
          Rule rule = rules.rule("quoted-head");
          return Optional.of(
              new WorkName(
                  passage,
                  span,
                  new Span(quote.outer().start(), end),
                  name,
                  new TreeSet<>(List.of(name, inner)),
                  List.of(head.get().type()),
                  number,
                  rule.id(),
                  rule.confidence()));
        }
      }
      return Optional.empty();
    }

    private Optional<WorkName> item(Quote quote, int index) {
      String inner = Readings.plain(quote.inner().slice(passage.text()));
      Optional<HeadPhrase> tail = tail(quote, index);
      Optional<HeadPhrase> head = tail.isPresent() ? tail : closing;
      Optional<WorkName> spelled = spelled(quote, inner);
      if (spelled.isPresent()) {
        return spelled;
      }
      if (bodies(head)) {
        return Optional.of(
            name(
                quote,
                inner,
                Optional.empty(),
                rules.rule("team-head"),
                Optional.empty(),
                "quoted-list"));
      }
      boolean positive = head.isPresent() && !head.get().rejects() && !head.get().weak();
      if (judge.shapeless(inner)
          || judge.speech(passage, quote) && !positive
          || judge.idiom(inner) && !(positive && direct(head.get(), quote))
          || judge.slogan(inner) && !positive
          || judge.numbered(inner) && !positive && readings.weakOwnHead(inner)
          || head.isPresent() && head.get().rejects()
          || lead.isPresent()
              && !plus(inner)
              && !(judge.forgives(lead.get(), passage)
                  && (positive || readings.strongOwnHead(inner)))) {
        return Optional.empty();
      }
      return typed(quote, inner, tail, index);
    }

    /** “甲”“乙”等21家企业. */
    private boolean bodies(Optional<HeadPhrase> head) {
      return head.isPresent()
          && head.get().rejects()
          && head.get().listed()
          && head.get().rule().words("bodies").contains(head.get().head());
    }

    /** 统战+金融: coined, whatever verb stands before it. */
    private boolean plus(String inner) {
      int at = Math.max(inner.indexOf('+'), inner.indexOf('＋'));
      return at > 0 && at < inner.length() - 1;
    }

    private boolean direct(HeadPhrase head, Quote quote) {
      return head.start() == quote.outer().end()
          && head.end() - head.start() <= (head.rule().id().equals("program-head") ? 4 : 8)
          && !head.listed();
    }

    /** What follows this item before the next: “六送”服务、. */
    private Optional<HeadPhrase> tail(Quote quote, int index) {
      boolean last = index == list.items().size() - 1;
      if (last) {
        return closing.filter(head -> !head.listed());
      }
      int next = list.items().get(index + 1).outer().start();
      return HeadPhrase.after(passage, quote.outer().end()).filter(head -> head.end() <= next);
    }

    private Optional<WorkName> typed(
        Quote quote, String inner, Optional<HeadPhrase> tail, int index) {
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
      if (heading()) {
        return Optional.empty();
      }
      Optional<Match<List<Sense>>> introduced =
          passage.words().to(quote.outer().start(), "quoted-introduced", "lead");
      if (introduced.isPresent()) {
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
      boolean verb = strongVerb(list.span().start());
      boolean owned =
          owner.test(quote.outer().start()) || owner.test(list.span().start()) || possessed(quote);
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
        return Optional.of(name(quote, inner, tail, program, own, "quoted-trigger"));
      }
      return subject && inner.length() > 2
          ? Optional.of(name(quote, inner, tail, program, own, "quoted-subject"))
          : Optional.empty();
    }

    private Optional<Match<List<Sense>>> taken(Quote quote) {
      return passage.words().from(quote.outer().end()).stream()
          .filter(m -> m.value().stream().anyMatch(s -> s.rule().id().equals("quoted-as")))
          .findFirst();
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
      for (int end = at - 1; end > Math.max(QuoteJudge.clauseStart(passage, at), at - 20); end--) {
        if (owner.test(end)) {
          return true;
        }
      }
      return false;
    }

    /** 开展, 推进: what follows is a course of action whatever its head. */
    private boolean acted(int at) {
      return passage.words().to(at, "verb", "action").isPresent();
    }

    private boolean strongVerb(int at) {
      int clause = QuoteJudge.clauseStart(passage, at);
      return !passage.wordsIn(clause, at, "verb", "strong").isEmpty();
    }

    private WorkName name(
        Quote quote,
        String inner,
        Optional<HeadPhrase> tail,
        Rule head,
        Optional<Rule> own,
        String rule) {
      Optional<String> tailed =
          tail.filter(t -> !t.listed())
              .map(t -> inner + passage.text().substring(quote.outer().end(), t.end()));
      SortedSet<String> aliases = new TreeSet<>();
      aliases.add(inner);
      tailed.ifPresent(aliases::add);
      tail.filter(t -> !t.listed()).ifPresent(t -> aliases.add(inner + t.head()));
      boolean kept = tail.isPresent() && readings.keepsHead(inner, tail.get());
      String title = kept ? inner + tail.get().head() : inner;
      int end = tail.filter(t -> !t.listed()).map(HeadPhrase::end).orElse(quote.outer().end());
      double confidence = rules.rule(rule).confidence();
      return new WorkName(
          passage,
          quote.inner(),
          new Span(quote.outer().start(), end),
          title,
          aliases,
          readings.types(head, own, inner),
          number,
          rule,
          confidence);
    }
  }

  /** The count that each closed list states, and what was found. */
  public List<io.tupu.extract.Tally> tallies(Passage passage, List<WorkName> names) {
    List<io.tupu.extract.Tally> tallies = new ArrayList<>();
    for (QuoteList list : QuoteList.in(passage)) {
      Optional<HeadPhrase> closing = HeadPhrase.after(passage, list.span().end());
      if (closing.isEmpty() || closing.get().count() < 2 || closing.get().rejects()) {
        continue;
      }
      int found = (int) names.stream().filter(n -> list.span().contains(n.span())).count();
      if (found > 0) {
        Span span = new Span(list.span().start(), closing.get().end());
        tallies.add(
            new io.tupu.extract.Tally(
                passage.toDocument(span.start(), span.end()), closing.get().count(), found));
      }
    }
    return tallies;
  }

  static boolean isHead(Rule rule) {
    return rule.kind().equals(HEAD);
  }
}

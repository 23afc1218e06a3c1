package io.tupu.extract.find;

import io.tupu.extract.Observer;
import io.tupu.extract.Rejection;
import io.tupu.extract.Rejection.Reason;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Quote;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.knowledge.WordSet;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Reads one list of quotations: which are names at all. One per list. */
final class QuoteReader {
  private final RuleBook rules;
  private final QuoteJudge judge;
  private final Readings readings;
  private final QuoteTyper typer;
  private final WordSet common;
  private final Passage passage;
  private final QuoteList list;
  private final int number;
  private final Observer observer;
  private final Optional<HeadPhrase> closing;
  private final Optional<Match<List<Sense>>> lead;

  QuoteReader(
      RuleBook rules,
      QuoteJudge judge,
      Readings readings,
      Passage passage,
      IntPredicate owner,
      QuoteList list,
      int number,
      Observer observer) {
    this.observer = observer;
    this.rules = rules;
    this.judge = judge;
    this.readings = readings;
    this.passage = passage;
    this.list = list;
    this.number = list.items().size() > 1 ? number : -1;
    this.closing = HeadPhrase.after(passage, list.span().end());
    this.lead = judge.rejectingLead(passage, list.span().start());
    this.common = rules.set("bare-generic", "word");
    this.typer = new QuoteTyper(rules, readings, passage, owner, list, this.number, closing);
  }

  /** The names of the list, in order. */
  List<WorkName> read() {
    List<WorkName> names = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Quote quote = list.items().get(i);
      List<WorkName> split = split(quote);
      if (!split.isEmpty()) {
        names.addAll(split);
      } else if (explains(quote)) {
        rejected(quote, Reason.SPELLED, "", "");
      } else {
        item(quote, i).ifPresent(names::add);
      }
    }
    return names;
  }

  /** “甲、乙、丙”三支队伍: three names in one pair of marks. */
  private List<WorkName> split(Quote quote) {
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
      names.add(typer.name(each, part, Optional.empty(), closing.get().rule(), own, "quoted-list"));
      at += part.length() + 1;
    }
    return names;
  }

  /** “我建一言、我出一力”的“五个一”: the first only spells out the second. */
  private boolean explains(Quote quote) {
    String inner = quote.inner().slice(passage.text());
    int at = quote.outer().end();
    boolean spelled = inner.indexOf('、') >= 0 || inner.indexOf('+') >= 0;
    return spelled && (passage.text().startsWith("的“", at) || passage.text().startsWith("“", at));
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

  /** “蟹”手同心品牌: one character in marks begins the name that goes on after them. */
  private Optional<WorkName> pun(Quote quote, String inner) {
    int from = quote.outer().end();
    Optional<HeadPhrase> head =
        inner.length() == 1 ? HeadPhrase.after(passage, from) : Optional.empty();
    if (head.isEmpty() || head.get().rejects() || head.get().weak() || head.get().listed()) {
      return Optional.empty();
    }
    Rule rule = head.get().rule();
    int stem = head.get().end() - head.get().head().length();
    int end = rule.type().equals("Brand") ? stem : head.get().end();
    String rest = passage.text().substring(from, stem);
    String name = inner + passage.text().substring(from, end);
    if (rest.length() < 2 || common.covers(rest) || rest.indexOf('的') >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new WorkName(
            passage,
            new Span(quote.inner().start(), end),
            new Span(quote.outer().start(), head.get().end()),
            name,
            new TreeSet<>(List.of(name)),
            readings.types(rule, readings.ownHead(name), name),
            number,
            "quoted-head",
            rules.rule("quoted-head").confidence()));
  }

  private Optional<WorkName> item(Quote quote, int index) {
    String inner = Readings.plain(quote.inner().slice(passage.text()));
    Optional<HeadPhrase> tail = tail(quote, index);
    Optional<HeadPhrase> head = tail.isPresent() ? tail : closing;
    Optional<WorkName> spelled = spelled(quote, inner);
    if (spelled.isPresent()) {
      return spelled;
    }
    Optional<WorkName> pun = pun(quote, inner);
    if (pun.isPresent()) {
      return pun;
    }
    if (bodies(head)) {
      return Optional.of(
          typer.name(
              quote,
              inner,
              Optional.empty(),
              rules.rule("team-head"),
              Optional.empty(),
              "quoted-list"));
    }
    Optional<Reason> against = against(quote, inner, head);
    Optional<WorkName> name =
        against.isPresent() ? Optional.empty() : typer.typed(quote, inner, tail, index);
    if (name.isEmpty()) {
      rejected(quote, against.orElse(Reason.UNSAID), head);
    }
    return name;
  }

  /** A slogan, idiom, speech or count, or something that the words around it rule out. */
  private Optional<Reason> against(Quote quote, String inner, Optional<HeadPhrase> head) {
    boolean positive = head.isPresent() && !head.get().rejects() && !head.get().weak();
    Reason reason = null;
    boolean counted =
        positive
            && QuoteJudge.digits(inner)
            && passage.words().to(head.get().end(), "quoted-head", "digits").isPresent();
    if (judge.shapeless(inner) && !counted) {
      reason = Reason.SHAPE;
    } else if (judge.aim(passage, quote.outer().end())) {
      reason = Reason.AIM;
    } else if (judge.speech(passage, quote) && !positive) {
      reason = Reason.SPEECH;
    } else if (judge.idiom(inner) && !(positive && direct(head.get(), quote))) {
      reason = Reason.IDIOM;
    } else if (judge.slogan(inner) && !positive) {
      reason = Reason.SLOGAN;
    } else if (judge.numbered(inner) && !positive && readings.weakOwnHead(inner)) {
      reason = Reason.NUMBERED;
    } else if (head.isPresent() && head.get().rejects()) {
      reason = Reason.AFTER;
    } else if (misled(inner, positive)) {
      reason = Reason.BEFORE;
    }
    return Optional.ofNullable(reason);
  }

  private void rejected(Quote quote, Reason reason, Optional<HeadPhrase> head) {
    switch (reason) {
      case IDIOM -> rejected(quote, reason, "quoted-reject-word", "");
      case SLOGAN, NUMBERED -> rejected(quote, reason, "quoted-reject-form", "");
      case AFTER -> rejected(quote, reason, head.get().rule().id(), head.get().head());
      case BEFORE ->
          rejected(
              quote,
              reason,
              QuoteJudge.LEAD,
              passage.text().substring(lead.get().start(), lead.get().end()));
      default -> rejected(quote, reason, "", "");
    }
  }

  private void rejected(Quote quote, Reason reason, String rule, String word) {
    observer.rejected(new Rejection(passage, quote.outer(), reason, rule, word));
  }

  /** 增强“四个意识”: the verb says that no name follows, and nothing else says that one does. */
  private boolean misled(String inner, boolean positive) {
    return lead.isPresent()
        && !plus(inner)
        && !named()
        && !(judge.forgives(lead.get(), passage) && (positive || readings.strongOwnHead(inner)));
  }

  /** 并命名为“合厝”; not 被命名为“…先进集体”. */
  private boolean named() {
    int at = list.span().start();
    return passage.words().to(at, "quoted-introduced", "names").isPresent()
        && passage.text().substring(passage.clauseStart(at), at).indexOf('被') < 0;
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
}

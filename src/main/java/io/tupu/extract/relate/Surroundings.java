package io.tupu.extract.relate;

import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.extract.relate.Situation.Agent;
import io.tupu.extract.resolve.Focus;
import io.tupu.extract.resolve.Named;
import io.tupu.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What stands right around a work's name: its owner, its list, where it lands. Immutable; one per
 * passage.
 */
final class Surroundings {
  private final Passage passage;
  private final Focus focus;
  private final Clauses clauses;
  private final List<Named> inner;
  private final List<WorkName> works;

  /**
   * @param inner regions nested in other names
   */
  Surroundings(
      Passage passage, Focus focus, Clauses clauses, List<Named> inner, List<WorkName> works) {
    this.passage = passage;
    this.focus = focus;
    this.clauses = clauses;
    this.inner = inner;
    this.works = works;
  }

  /**
   * The region or body right before the name, or the one that it begins with.
   *
   * @param subject whether a region is said to do it: then one within quotation marks is but a word
   */
  Optional<Named> owner(WorkName work, List<Named> here, boolean subject) {
    boolean quoted = work.extent().start() < work.span().start();
    Optional<Named> within = subject && quoted ? Optional.empty() : own(work);
    if (within.isPresent()) {
      return within;
    }
    for (Named item : here) {
      int gap = work.extent().start() - item.span().end();
      boolean begins = // 民盟某区委会社会服务基地
          item.rule().equals("organization-party-branch")
              && item.span().start() == work.span().start()
              && item.span().end() < work.span().end();
      Optional<Named> nearer = gap == 0 && item.region() ? below(work, item) : Optional.empty();
      if (nearer.isPresent()) {
        return nearer;
      }
      if (begins
          || gap == 0
          || gap > 0 && gap <= 3 && linked(item.span().end(), work.extent().start())) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** 厦门市思明区台胞驿站: the name begins with a region of the one before it. */
  private Optional<Named> below(WorkName work, Named before) {
    return inner.stream()
        .filter(r -> r.span().start() == work.span().start() && r.span().end() < work.span().end())
        .filter(r -> r.place().get().within(before.place().get()) && !r.key().equals(before.key()))
        .findFirst();
  }

  /** The region that the name begins with, when it is below the one in focus. */
  private Optional<Named> own(WorkName work) {
    return inner.stream()
        .filter(r -> r.span().start() == work.span().start() && r.span().end() < work.span().end())
        .filter(
            r ->
                focus
                    .place()
                    .filter(f -> r.place().get().within(f) && !r.place().get().equals(f))
                    .isPresent())
        .findFirst();
  }

  private boolean linked(int from, int to) {
    return passage.words().from(from, "runs-owner", "of").filter(m -> m.end() == to).isPresent();
  }

  /** 乡镇“会客厅”2个: of the focus, whatever the subject was. */
  boolean general(WorkName work) {
    return passage.words().to(work.extent().start(), "runs-focus", "general").isPresent();
  }

  /** The list that holds the work; empty when it stands alone. */
  List<WorkName> list(WorkName work) {
    return works.stream().filter(w -> w.list() >= 0 && w.list() == work.list()).toList();
  }

  /** 分别: one for each. */
  boolean each(WorkName work, Span sentence) {
    return work.list() >= 0
        && passage.text().substring(sentence.start(), work.extent().start()).contains("分别");
  }

  /** Where the evidence begins: with the clause, or before it with a name that it rests on. */
  int from(WorkName work, int clause, Span sentence, List<Named> source, List<Agent> carriers) {
    int start = clause;
    while (start < work.extent().start()
        && !Character.isLetterOrDigit(passage.charAt(start))
        && "“‘「『《\"".indexOf(passage.charAt(start)) < 0) {
      start++;
    }
    for (Named named : source) {
      start = Math.min(start, named.span().start());
    }
    for (Agent agent : carriers) {
      boolean here = sentence.contains(agent.body().span());
      start = here ? Math.min(start, agent.body().span().start()) : start;
    }
    return start;
  }

  /** “甲”在某村落地. */
  Optional<List<Named>> landing(WorkName work, List<Named> here, Span sentence) {
    for (int i = 0; i < here.size(); i++) {
      Named item = here.get(i);
      int gap = item.span().start() - work.extent().end();
      if (gap < 0
          || gap > 8
          || !clauses.preposed(item, "place")
          || clauses.preposed(item, "based")) {
        continue;
      }
      List<Named> group = clauses.group(here, i);
      int end = group.get(group.size() - 1).span().end();
      boolean settles =
          passage
              .words()
              .to(item.span().start(), Clauses.LEAD, "place")
              .filter(m -> m.end() - m.start() > 1)
              .isPresent();
      boolean lands =
          !passage
              .wordsIn(end, Math.min(sentence.end(), end + 8), Clauses.LEAD, "landed")
              .isEmpty();
      boolean near = passage.clauseStart(item.span().start()) <= work.span().start();
      if (settles || near && lands) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /** 开展“丙”, 组织会员开展“丙”: the clause makes the work, and sets no other body to it. */
  boolean made(WorkName work, Span clause) {
    int end = work.extent().start();
    return !passage.wordsIn(clause.start(), end, "operates-author", "verb").isEmpty()
        && passage.wordsIn(clause.start(), end, Clauses.LEAD, "causative").stream()
            .allMatch(m -> Words.has(m, Clauses.LEAD, "gathering"));
  }

  /** 考察了甲、乙、丙, 为甲揭牌: whoever goes to see works, or unveils them, does not carry them. */
  boolean inspected(WorkName work) {
    int at = work.extent().start();
    boolean unveiled =
        passage.charAt(at - 1) == '为'
            && passage.words().from(work.extent().end(), "runs-focus", "unveiled").isPresent();
    if (unveiled) {
      return true;
    }
    int clause = passage.clauseStart(at);
    int last = -1;
    for (var verb : passage.wordsIn(clause, at, "runs-focus", "not_verb")) {
      if (passage.boundary(verb.start()) && passage.quoteAt(verb.start()).isEmpty()) {
        last = verb.end();
      }
    }
    return last >= 0 && passage.wordsIn(last, at, "operates-author", "verb").isEmpty();
  }

  /** 赴…参观: somebody else's. */
  boolean visited(WorkName work, Span sentence) {
    int at = work.extent().start();
    for (int end = at; end > Math.max(sentence.start(), at - 2); end--) {
      if (passage.words().to(end, "runs-focus", "not_verb").isPresent()) {
        return true;
      }
    }
    return false;
  }
}

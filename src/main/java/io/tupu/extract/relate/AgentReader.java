package io.tupu.extract.relate;

import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.relate.Situation.Agent;
import io.tupu.extract.resolve.Named;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds bodies that are said to carry a work apart from the subject: 由甲牵头, “丙”，甲、乙共建, “丙”：甲. */
final class AgentReader {
  private static final String BY = "operates-by";

  private final Passage passage;
  private final Clauses clauses;
  private final List<WorkName> works;
  private final List<Named> items;

  /**
   * @param items regions and bodies in order
   */
  AgentReader(Passage passage, Clauses clauses, List<WorkName> works, List<Named> items) {
    this.passage = passage;
    this.clauses = clauses;
    this.works = works;
    this.items = items;
  }

  List<Agent> of(WorkName work, Span sentence) {
    List<Agent> agents = new ArrayList<>();
    List<Named> all = Clauses.bodies(Clauses.inside(sentence, items));
    for (int i = 0; i < all.size(); i++) {
      List<Named> group = clauses.group(all, i);
      int end = group.get(group.size() - 1).span().end();
      boolean carries =
          clauses.preposed(all.get(i), "agent") && verb(sentence, end, 14)
              || follows(all.get(i), sentence) && verb(sentence, end, 8)
              || clauses.preposed(all.get(i), "carrier");
      boolean named = labelled(work, all.get(i), end, sentence);
      if (named
          || carries && target(all.get(i), end, sentence).filter(w -> w == work).isPresent()) {
        group.forEach(b -> agents.add(new Agent(b, BY)));
      }
      i += group.size() - 1;
    }
    return agents;
  }

  /** 与甲、乙合办“丙”, 会同甲推出“丙”: partners before the work carry it, too. */
  List<Agent> joined(WorkName work, Span clause, List<Agent> known) {
    List<Agent> all = new ArrayList<>(known);
    List<Named> here = Clauses.bodies(Clauses.inside(clause, items));
    for (int i = 0; i < here.size(); i++) {
      List<Named> group = clauses.group(here, i);
      int end = group.get(group.size() - 1).span().end();
      if (end <= work.extent().start() && partners(here.get(i), end, work)) {
        group.stream()
            .filter(b -> all.stream().noneMatch(a -> a.body().key().equals(b.key())))
            .forEach(b -> all.add(new Agent(b, "operates-subject")));
      }
      i += group.size() - 1;
    }
    return all;
  }

  private boolean partners(Named first, int end, WorkName work) {
    int to = Math.min(work.extent().start(), end + 8);
    return clauses.preposed(first, "partner")
        || clauses.preposed(first, "beside")
            && !passage.wordsIn(end, to, "operates-subject", "joint").isEmpty();
  }

  private boolean verb(Span sentence, int end, int reach) {
    int to = Math.min(sentence.end(), end + reach);
    for (int at = end; at < to; at++) {
      if ("，,：:".indexOf(passage.charAt(at)) >= 0) {
        to = at;
      }
    }
    return !passage.wordsIn(end, to, BY, "by").isEmpty();
  }

  /** The body opens a clause after a work, and no work follows in that clause. */
  private boolean follows(Named body, Span sentence) {
    for (Span clause : clauses.of(sentence)) {
      if (clause.contains(body.span())) {
        return clauses.light(clause.start(), body.span().start())
            && !clauses.preposed(body, "other")
            && !clauses.preposed(body, "partner")
            && works.stream().noneMatch(w -> clause.contains(w.span()));
      }
    }
    return false;
  }

  /** “医路同行”义诊：农工党某某支部. */
  private boolean labelled(WorkName work, Named body, int end, Span sentence) {
    int gap = body.span().start() - work.extent().end();
    boolean colon = gap == 1 && "：:".indexOf(passage.charAt(work.extent().end())) >= 0;
    boolean first = passage.text().substring(0, work.extent().start()).isBlank();
    boolean last = sentence.end() - end <= 24;
    return colon && first && last;
  }

  /** What 由…牵头 is about: the work that follows in its clause, else the one before. */
  private Optional<WorkName> target(Named first, int end, Span sentence) {
    Optional<WorkName> before = Optional.empty();
    for (WorkName work : works) {
      if (!sentence.contains(work.span())) {
        continue;
      }
      if (work.extent().end() <= first.span().start()) {
        before = Optional.of(work);
      } else if (work.extent().start() >= end && near(end, work.extent().start())) {
        return Optional.of(work);
      }
    }
    return before;
  }

  private boolean near(int end, int start) {
    return start - end <= 24
        && passage.text().substring(end, start).chars().noneMatch(c -> c == '，' || c == ',');
  }
}

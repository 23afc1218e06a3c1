package io.tupu.extract.relate;

import io.tupu.extract.Status;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.relate.Situation.Agent;
import io.tupu.extract.resolve.Focus;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads, clause by clause, who does what where: the subject and the place of each clause, what stands right before a name,
 * 由…牵头, 在…建成. Not thread-safe; one per passage.
 */
public final class SituationReader {
  private static final String LEAD = "clause-lead";
  private static final StatusReader STATUS = new StatusReader();

  private final Passage passage;
  private final Focus focus;
  private final List<Named> items;
  private final List<WorkName> works;
  private List<Named> carried = List.of();

  /**
   * @param regions and bodies of the passage, resolved; those nested in others are not looked at
   * @param works in order
   */
  public SituationReader(
      Passage passage, Focus focus, List<Named> regions, List<Named> bodies, List<WorkName> works) {
    this.passage = passage;
    this.focus = focus;
    this.works = works;
    this.items = new ArrayList<>();
    regions.stream().filter(r -> !r.nested()).forEach(items::add);
    items.addAll(bodies);
    items.sort(Comparator.comparing(Named::span));
  }

  /** One situation for each work, in order. */
  public List<Situation> read() {
    List<Situation> situations = new ArrayList<>();
    for (Span sentence : passage.sentences()) {
      new Sentence(sentence).read(situations);
    }
    return situations;
  }

  /** The state of one sentence as it is read from left to right. */
  private final class Sentence {
    private final Span span;
    private List<Named> bodies = List.of();
    private Optional<Named> region = Optional.empty();
    private Optional<Named> site = Optional.empty();
    private Optional<Named> siteBody = Optional.empty();
    private boolean subject;

    Sentence(Span span) {
      this.span = span;
    }

    void read(List<Situation> situations) {
      int clause = span.start();
      while (clause < span.end()) {
        int end = clauseEnd(clause);
        clause(clause, end, situations);
        clause = end;
      }
      carried = subject ? bodies : startsWithVerb() ? carried : List.of();
    }

    private boolean startsWithVerb() {
      int at = span.start();
      while (at < span.end() && !Character.isLetterOrDigit(passage.charAt(at))) {
        at++;
      }
      String tag = at < span.end() ? passage.tokenAt(at).tag() : "w";
      return tag.startsWith("v") || tag.startsWith("d") || tag.startsWith("a");
    }

    private int clauseEnd(int from) {
      for (int at = from; at < span.end(); at++) {
        if ("，,：:".indexOf(passage.charAt(at)) >= 0 && passage.quoteAt(at).isEmpty()) {
          return at + 1;
        }
      }
      return span.end();
    }

    private void clause(int from, int to, List<Situation> situations) {
      List<Named> here = items.stream().filter(i -> from <= i.span().start() && i.span().end() <= to).toList();
      lead(here, from);
      int seen = 0;
      for (WorkName work : works) {
        if (work.span().start() < from || work.span().start() >= to) {
          continue;
        }
        while (seen < here.size() && here.get(seen).span().start() < work.extent().start()) {
          located(here.get(seen++));
        }
        situations.add(situation(work, here, from, to));
      }
      while (seen < here.size()) {
        located(here.get(seen++));
      }
    }

    /** The subject of the clause: its first name, when nothing but adverbials stands before it. */
    private void lead(List<Named> here, int from) {
      if (here.isEmpty()) {
        return;
      }
      Named first = here.get(0);
      if (!light(from, first.span().start()) || preposed(first, "place") || preposed(first, "other") || preposed(first, "agent")) {
        return;
      }
      if (preposed(first, "partner")) {
        List<Named> all = new ArrayList<>(bodies);
        all.addAll(coordinated(here, 0));
        bodies = all;
        return;
      }
      if (first.body()) {
        bodies = coordinated(here, 0);
        region = Optional.empty();
      } else {
        int last = chainEnd(here, 0);
        region = Optional.of(here.get(last));
        bodies = last + 1 < here.size() && touches(here.get(last), here.get(last + 1)) && here.get(last + 1).body() ? coordinated(here, last + 1) : List.of();
      }
      site = Optional.empty();
      siteBody = Optional.empty();
      subject = true;
    }

    private int chainEnd(List<Named> here, int at) {
      int last = at;
      while (last + 1 < here.size() && here.get(last + 1).region() && touches(here.get(last), here.get(last + 1))) {
        last++;
      }
      return last;
    }

    private boolean touches(Named before, Named next) {
      return before.span().end() == next.span().start();
    }

    private List<Named> coordinated(List<Named> here, int at) {
      List<Named> all = new ArrayList<>();
      for (int i = at; i < here.size(); i++) {
        if (i > at && !joined(here.get(i - 1), here.get(i))) {
          break;
        }
        if (here.get(i).body()) {
          all.add(here.get(i));
        }
      }
      return all;
    }

    private boolean joined(Named before, Named next) {
      int gap = next.span().start() - before.span().end();
      if (gap < 0 || gap > 4) {
        return false;
      }
      String text = passage.text().substring(before.span().end(), next.span().start());
      return text.isEmpty() || passage.words().from(before.span().end(), "operates-subject", "together").filter(m -> m.end() >= next.span().start() - 1).isPresent();
    }

    private boolean light(int from, int to) {
      int at = from;
      while (at < to) {
        int step = 0;
        for (var match : passage.words().from(at)) {
          boolean word = match.value().stream().anyMatch(s -> s.rule().id().equals(LEAD) && !s.slot().equals("landed"));
          if (word && match.end() <= to) {
            step = Math.max(step, match.end() - at);
          }
        }
        boolean skip = !Character.isLetter(passage.charAt(at));
        if (step == 0 && !skip) {
          return false;
        }
        at += Math.max(1, step);
      }
      return true;
    }

    private boolean preposed(Named item, String slot) {
      return passage.words().to(item.span().start(), LEAD, slot).isPresent();
    }

    private void located(Named item) {
      if (!preposed(item, "place")) {
        Optional<Named> before = site.filter(s -> touches(s, item) && item.region());
        before.ifPresent(s -> site = Optional.of(item));
        return;
      }
      if (item.region()) {
        site = Optional.of(item);
        siteBody = Optional.empty();
      } else {
        siteBody = Optional.of(item);
        site = Optional.empty();
      }
    }

    private Situation situation(WorkName work, List<Named> here, int from, int to) {
      Optional<Named> owner = owner(work, here);
      List<Agent> agents = agents(work, owner, here, from);
      landed(work, here);
      Optional<Named> source = owner.filter(Named::region).or(() -> site);
      String rule = owner.filter(Named::region).isPresent() ? "runs-owner" : "runs-subject";
      Optional<Place> place = source.flatMap(Named::place);
      Optional<Place> homes = agents.stream().map(a -> a.body().place()).flatMap(Optional::stream).findFirst();
      if (place.isEmpty() && owner.isPresent()) {
        place = owner.get().place();
        rule = "runs-body";
      }
      if (place.isEmpty() && region.isPresent()) {
        place = region.get().place();
        source = region;
      }
      if (place.isEmpty() && homes.isPresent()) {
        place = homes;
        rule = "runs-body";
      }
      if (place.isEmpty()) {
        place = focus.place();
        rule = "runs-focus";
      }
      int start = Math.min(from(work, from), earliest(source, agents));
      Status status = STATUS.read(passage, span, from, work.extent());
      return new Situation(
          work, place, site.flatMap(Named::place), rule, agents, start, status, !visited(work));
    }

    private int from(WorkName work, int clause) {
      int start = clause;
      while (start < work.extent().start() && !Character.isLetterOrDigit(passage.charAt(start)) && "“‘「『《".indexOf(passage.charAt(start)) < 0) {
        start++;
      }
      return start;
    }

    private int earliest(Optional<Named> source, List<Agent> agents) {
      int first = source.map(s -> s.span().start()).orElse(Integer.MAX_VALUE);
      for (Agent agent : agents) {
        if (span.contains(agent.body().span())) {
          first = Math.min(first, agent.body().span().start());
        }
      }
      return first;
    }

    private Optional<Named> owner(WorkName work, List<Named> here) {
      for (Named item : here) {
        int gap = work.extent().start() - item.span().end();
        boolean of = gap == 1 && passage.charAt(item.span().end()) == '的';
        if ((gap == 0 || of) && !preposed(item, "other")) {
          return Optional.of(item);
        }
        if (item.region() && item.span().start() == work.extent().start() && gap < 0) {
          return Optional.of(item);
        }
      }
      return Optional.empty();
    }

    private List<Agent> agents(WorkName work, Optional<Named> owner, List<Named> here, int from) {
      List<Agent> agents = new ArrayList<>();
      owner.filter(Named::body).ifPresent(o -> agents.add(new Agent(o, "operates-owner")));
      agents.addAll(by(work));
      if (agents.isEmpty() && owner.isEmpty()) {
        List<Named> subjects = bodies;
        if (subjects.isEmpty() && region.isEmpty() && !subject && startsWithVerb()) {
          subjects = carried;
        }
        subjects.stream()
            .filter(b -> b.span().end() <= work.extent().start() || !span.contains(b.span()))
            .forEach(b -> agents.add(new Agent(b, "operates-subject")));
        siteBody.ifPresent(b -> agents.add(new Agent(b, "operates-place")));
      }
      return agents;
    }

    /** 由甲、乙牵头的“丙”; “丙”，由甲负责. */
    private List<Agent> by(WorkName work) {
      List<Agent> agents = new ArrayList<>();
      List<Named> all = items.stream().filter(i -> span.contains(i.span()) && i.body()).toList();
      for (int i = 0; i < all.size(); i++) {
        Named first = all.get(i);
        if (!preposed(first, "agent")) {
          continue;
        }
        List<Named> group = coordinated(all, i);
        int end = group.get(group.size() - 1).span().end();
        boolean verb = !passage.wordsIn(end, Math.min(span.end(), end + 8), "operates-by", "by").isEmpty();
        if (verb && target(first, end).filter(w -> w == work).isPresent()) {
          group.forEach(b -> agents.add(new Agent(b, "operates-by")));
        }
      }
      return agents;
    }

    private Optional<WorkName> target(Named first, int end) {
      Optional<WorkName> before = Optional.empty();
      for (WorkName work : works) {
        if (!span.contains(work.span())) {
          continue;
        }
        if (work.extent().end() <= first.span().start()) {
          before = Optional.of(work);
        } else if (work.extent().start() >= end && work.extent().start() - end <= 14 && passage.text().substring(end, work.extent().start()).chars().noneMatch(c -> c == '，' || c == ',')) {
          return Optional.of(work);
        }
      }
      return before;
    }

    /** “甲”在某村落地. */
    private void landed(WorkName work, List<Named> here) {
      for (Named item : here) {
        int gap = item.span().start() - work.extent().end();
        if (gap >= 0 && gap <= 6 && preposed(item, "place")) {
          int end = item.span().end();
          if (item.region() && !passage.wordsIn(end, Math.min(span.end(), end + 6), LEAD, "landed").isEmpty()
              || passage.words().to(item.span().start(), LEAD, "place").filter(m -> m.end() - m.start() > 1).isPresent()) {
            if (item.region()) {
              site = Optional.of(item);
            }
          }
        }
      }
    }

    /** 赴…参观: somebody else's. */
    private boolean visited(WorkName work) {
      int at = work.extent().start();
      for (int end = at; end > Math.max(span.start(), at - 2); end--) {
        if (passage.words().to(end, "runs-focus", "not_verb").isPresent()) {
          return true;
        }
      }
      return false;
    }
  }
}

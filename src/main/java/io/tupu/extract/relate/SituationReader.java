package io.tupu.extract.relate;

import io.tupu.extract.Status;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.relate.Situation.Agent;
import io.tupu.extract.resolve.Focus;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import io.tupu.layout.Block;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads, clause by clause, who does what where: the subject and the place of each clause, what
 * stands right before a name, who is said to carry it. Not thread-safe; one per passage.
 */
public final class SituationReader {
  private static final StatusReader STATUS = new StatusReader();

  private final Passage passage;
  private final Focus focus;
  private final Clauses clauses;
  private final List<Named> items;
  private final List<WorkName> works;
  private final AgentReader agents;
  private final List<Named> inner;
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
    this.clauses = new Clauses(passage);
    this.items = new ArrayList<>();
    regions.stream().filter(r -> !r.nested()).forEach(items::add);
    this.inner = regions.stream().filter(Named::nested).toList();
    bodies.stream().filter(b -> !b.nested()).forEach(items::add);
    items.sort(Comparator.comparing(Named::span));
    this.agents = new AgentReader(passage, clauses, works, items);
  }

  /** One situation for each work, in order. */
  public List<Situation> read() {
    if (passage.block().kind() == Block.Kind.ROW) {
      return row();
    }
    List<Situation> situations = new ArrayList<>();
    for (Span sentence : passage.sentences()) {
      new Sentence(sentence).read(situations);
    }
    return situations;
  }

  /** A row says it all at once: the region in focus runs it, the bodies of the row carry it. */
  private List<Situation> row() {
    List<Place> places = focus.place().map(List::of).orElse(List.of());
    List<Place> sites =
        items.stream()
            .filter(Named::region)
            .map(i -> i.place().orElseThrow())
            .filter(p -> !places.contains(p))
            .toList();
    List<Agent> carriers =
        items.stream().filter(Named::body).map(b -> new Agent(b, "operates-by")).toList();
    Span all = new Span(0, passage.text().length());
    return works.stream()
        .map(
            w ->
                new Situation(
                    w,
                    places,
                    sites,
                    "runs-focus",
                    carriers,
                    0,
                    STATUS.read(passage, all, 0, w.extent()),
                    true))
        .toList();
  }

  /** The state of one sentence as it is read from left to right. */
  private final class Sentence {
    private final Span span;
    private List<Named> bodies = List.of();
    private List<Named> regions = List.of();
    private List<Named> partners = List.of();
    private List<Named> sites = List.of();
    private List<Named> siteBodies = List.of();
    private boolean subject;

    Sentence(Span span) {
      this.span = span;
    }

    void read(List<Situation> situations) {
      for (Span clause : clauses.of(span)) {
        clause(clause, situations);
      }
      carried = subject ? lasting(bodies) : startsWithVerb() ? carried : List.of();
    }

    /** An organ of the region in focus may stay the subject of sentences that name none. */
    private List<Named> lasting(List<Named> all) {
      boolean organs =
          all.stream()
              .allMatch(
                  b -> b.rule().equals("organization-organ") && b.place().equals(focus.place()));
      return organs ? all : List.of();
    }

    private boolean startsWithVerb() {
      int at = span.start();
      while (at < span.end() && !Character.isLetterOrDigit(passage.charAt(at))) {
        at++;
      }
      String tag = at < span.end() ? passage.tokenAt(at).tag() : "w";
      return tag.startsWith("v") || tag.startsWith("d") || tag.startsWith("a");
    }

    private void clause(Span clause, List<Situation> situations) {
      List<Named> here = items.stream().filter(i -> clause.contains(i.span())).toList();
      lead(here, clause.start());
      int seen = 0;
      for (WorkName work : works) {
        if (work.span().start() < clause.start() || work.span().start() >= clause.end()) {
          continue;
        }
        while (seen < here.size() && here.get(seen).span().start() < work.extent().start()) {
          seen += located(here, seen);
        }
        situations.add(situation(work, here, clause));
      }
      while (seen < here.size()) {
        seen += located(here, seen);
      }
    }

    /**
     * The subject of the clause: its first names, when nothing but adverbials stands before them.
     */
    private void lead(List<Named> here, int from) {
      if (here.isEmpty()) {
        return;
      }
      Named first = here.get(0);
      boolean open = clauses.light(from, first.span().start());
      if (!open
          || clauses.preposed(first, "place")
          || clauses.preposed(first, "other")
          || clauses.preposed(first, "agent")) {
        return;
      }
      List<Named> group = clauses.group(here, 0);
      if (clauses.preposed(first, "partner")) {
        List<Named> all = new ArrayList<>(bodies);
        all.addAll(Clauses.bodies(group));
        bodies = all;
        return;
      }
      List<Named> named = Clauses.regions(group);
      List<Named> organs = Clauses.bodies(group);
      if (!named.isEmpty() || organs.stream().noneMatch(o -> holds(o))) {
        regions = named;
      }
      bodies = organs;
      partners = List.of();
      sites = List.of();
      siteBodies = List.of();
      subject = true;
    }

    /** The body is at home around the place spoken of: the place stays. */
    private boolean holds(Named body) {
      return !regions.isEmpty()
          && works.stream()
              .noneMatch(w -> span.contains(w.span()) && w.span().start() < body.span().start())
          && body.place().isPresent()
          && regions.stream().allMatch(r -> r.place().get().within(body.place().get()));
    }

    /** Takes in where the clause takes place; gives how many names it has read. */
    private int located(List<Named> here, int at) {
      Named item = here.get(at);
      List<Named> group = clauses.group(here, at);
      if (clauses.preposed(item, "place")) {
        boolean based = clauses.preposed(item, "based");
        sites = new ArrayList<>(Clauses.regions(group));
        siteBodies = based ? List.of() : Clauses.bodies(group);
        return group.size();
      }
      if (clauses.preposed(item, "toward") && item.region()) {
        int end = group.get(group.size() - 1).span().end();
        if (!passage.wordsIn(end, Math.min(span.end(), end + 6), "verb", "action").isEmpty()) {
          sites = Clauses.regions(group);
        }
        return group.size();
      }
      if (clauses.preposed(item, "beside") && item.region()) {
        partners = Clauses.regions(group);
        return group.size();
      }
      return 1;
    }

    private Situation situation(WorkName work, List<Named> here, Span clause) {
      Optional<Named> owner = owner(work, here);
      List<Agent> carriers = agents(work, owner);
      landed(work, here);
      List<Named> source = owner.filter(Named::region).map(List::of).orElse(sites);
      if (!source.isEmpty() && source == sites && !siteBodies.isEmpty()) {
        source = new ArrayList<>(sites);
        source.addAll(siteBodies);
      }
      String rule = owner.filter(Named::region).isPresent() ? "runs-owner" : "runs-subject";
      if (source.isEmpty() && owner.isEmpty() && !regions.isEmpty()) {
        source = distributed(work);
      }
      List<Place> places = owner.isEmpty() && general(work) ? List.of() : places(source);
      if (places.isEmpty()) {
        places = homes(carriers);
        rule = "runs-body";
      }
      if (places.isEmpty()) {
        places = focus.place().map(List::of).orElse(List.of());
        rule = "runs-focus";
      }
      int start = Math.min(from(work, clause.start()), earliest(source, carriers));
      Status status = STATUS.read(passage, span, clause.start(), work.extent());
      return new Situation(
          work, places, places(sites), rule, carriers, start, status, !visited(work));
    }

    private List<Place> places(List<Named> named) {
      return named.stream().map(Named::place).flatMap(Optional::stream).distinct().toList();
    }

    /** The homes of bodies at home in the focus; a body from elsewhere works here. */
    private List<Place> homes(List<Agent> carriers) {
      for (Agent agent : carriers) {
        Optional<Place> home = agent.body().place();
        boolean near =
            home.isPresent() && focus.place().map(f -> home.get().within(f)).orElse(true);
        if (near) {
          return List.of(home.get());
        }
      }
      return List.of();
    }

    /** 甲县、乙县分别打造“丙”“丁”: one each; otherwise all of them. */
    private List<Named> distributed(WorkName work) {
      List<WorkName> list = list(work);
      if (each(work) && list.size() == regions.size() && list.size() > 1) {
        return List.of(regions.get(list.indexOf(work)));
      }
      List<Named> all = new ArrayList<>(regions);
      all.addAll(partners);
      return all;
    }

    private List<WorkName> list(WorkName work) {
      return works.stream().filter(w -> w.list() >= 0 && w.list() == work.list()).toList();
    }

    private boolean each(WorkName work) {
      return work.list() >= 0
          && passage.text().substring(span.start(), work.extent().start()).contains("分别");
    }

    private int from(WorkName work, int clause) {
      int start = clause;
      while (start < work.extent().start()
          && !Character.isLetterOrDigit(passage.charAt(start))
          && "“‘「『《\"".indexOf(passage.charAt(start)) < 0) {
        start++;
      }
      return start;
    }

    private int earliest(List<Named> source, List<Agent> carriers) {
      int first = Integer.MAX_VALUE;
      for (Named named : source) {
        first = Math.min(first, named.span().start());
      }
      for (Agent agent : carriers) {
        if (span.contains(agent.body().span())) {
          first = Math.min(first, agent.body().span().start());
        }
      }
      return first;
    }

    private Optional<Named> owner(WorkName work, List<Named> here) {
      for (Named item : here) {
        int gap = work.extent().start() - item.span().end();
        if (gap == 0 || gap > 0 && gap <= 3 && linked(item.span().end(), work.extent().start())) {
          return Optional.of(item);
        }
      }
      return inner.stream()
          .filter(
              r -> r.span().start() == work.span().start() && r.span().end() < work.span().end())
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
    private boolean general(WorkName work) {
      return passage.words().to(work.extent().start(), "runs-focus", "general").isPresent();
    }

    private List<Agent> agents(WorkName work, Optional<Named> owner) {
      List<Agent> all = new ArrayList<>();
      owner.filter(Named::body).ifPresent(o -> all.add(new Agent(o, "operates-owner")));
      all.addAll(agents.of(work, span));
      if (all.isEmpty() && owner.isEmpty()) {
        List<Named> subjects = bodies;
        if (subjects.isEmpty() && regions.isEmpty() && !subject && startsWithVerb()) {
          subjects = carried;
        }
        if (each(work) && list(work).size() == subjects.size()) {
          subjects = List.of(subjects.get(list(work).indexOf(work)));
        }
        subjects.stream()
            .filter(b -> b.span().end() <= work.extent().start() || !span.contains(b.span()))
            .forEach(b -> all.add(new Agent(b, "operates-subject")));
        siteBodies.forEach(b -> all.add(new Agent(b, "operates-place")));
      }
      return all;
    }

    /** “甲”在某村落地. */
    private void landed(WorkName work, List<Named> here) {
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
            !passage.wordsIn(end, Math.min(span.end(), end + 8), Clauses.LEAD, "landed").isEmpty();
        if (settles || lands) {
          sites = Clauses.regions(group);
          siteBodies = Clauses.bodies(group);
          return;
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

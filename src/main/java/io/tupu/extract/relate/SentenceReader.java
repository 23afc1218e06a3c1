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
import java.util.List;
import java.util.Optional;

/** The state of one sentence as it is read from left to right. */
final class SentenceReader {
  private static final StatusReader STATUS = new StatusReader();

  private final Passage passage;
  private final Focus focus;
  private final Homes homes;
  private final Clauses clauses;
  private final List<Named> items;
  private final List<WorkName> works;
  private final AgentReader agents;
  private final Surroundings around;
  private final Span span;
  private final List<Named> carried;
  private final Optional<Named> author;
  private List<Named> bodies = List.of();
  private List<Named> regions = List.of();
  private List<Named> partners = List.of();
  private List<Named> sites = List.of();
  private List<Named> siteBodies = List.of();
  private boolean subject;
  private boolean caused;
  private boolean leaning;

  /**
   * @param carried bodies that may still be the subject from the sentence before
   * @param author the body that reports, which sentences without any subject speak of
   */
  SentenceReader(
      Passage passage,
      Focus focus,
      Clauses clauses,
      List<Named> items,
      List<WorkName> works,
      AgentReader agents,
      Surroundings around,
      Span span,
      List<Named> carried,
      Optional<Named> author) {
    this.passage = passage;
    this.focus = focus;
    this.homes = new Homes(focus);
    this.clauses = clauses;
    this.items = items;
    this.works = works;
    this.agents = agents;
    this.around = around;
    this.span = span;
    this.carried = carried;
    this.author = author;
  }

  /** Adds a situation for each work; gives the bodies that stay the subject after the sentence. */
  List<Named> read(List<Situation> situations) {
    for (Span clause : clauses.of(span)) {
      clause(clause, situations);
    }
    return subject ? homes.lasting(bodies) : clauses.begins(span, "vda") ? carried : List.of();
  }

  /** The bodies that its last clause has for a subject. */
  List<Named> subjects() {
    return bodies;
  }

  private void clause(Span clause, List<Situation> situations) {
    List<Named> here = Clauses.inside(clause, items);
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
    piloted(here, clause, situations);
    while (seen < here.size()) {
      seen += located(here, seen);
    }
    if (caused || !regions.isEmpty() && clauses.settled(here, clause)) {
      // 指导青田县创建…，在某地设立…，建成…: what comes next is the subject's own again.
      stand(List.of());
      siteBodies = List.of();
      caused = false;
    }
  }

  /** “丙”计划，…，甲县、乙县先行: they run what the sentence named before. */
  private void piloted(List<Named> here, Span clause, List<Situation> situations) {
    int last = situations.size() - 1;
    boolean named = !here.isEmpty() && last >= 0;
    if (!named || works.stream().anyMatch(w -> clause.contains(w.span()))) {
      return;
    }
    List<Place> regions = Homes.places(Clauses.regions(clauses.group(here, 0)));
    Situation before = situations.get(last);
    if (!regions.isEmpty() && span.contains(before.work().span()) && clauses.pilots(here, clause)) {
      situations.set(last, before.runBy(regions));
    }
  }

  /** The subject of the clause: its first names, when nothing but adverbials stands before them. */
  private void lead(List<Named> here, int from) {
    if (here.isEmpty()) {
      return;
    }
    Named first = here.get(0);
    boolean open = clauses.light(from, first.span().start());
    if (!open
        || first.region() && clauses.preposed(first, "causative")
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
    boolean opened = !subject && named.isEmpty() && siteBodies.isEmpty();
    if (!opened) {
      stand(List.of());
    }
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
      leaning = based && (!regions.isEmpty() || sites.stream().noneMatch(Homes::small));
      siteBodies = based ? List.of() : Clauses.bodies(group);
      return group.size();
    }
    if (clauses.preposed(item, "toward") && item.region()) {
      int end = group.get(group.size() - 1).span().end();
      if (!passage.wordsIn(end, Math.min(span.end(), end + 6), "verb", "action").isEmpty()) {
        stand(Clauses.regions(group));
      }
      return group.size();
    }
    if (clauses.preposed(item, "causative") && !Clauses.bodies(group).isEmpty()) {
      int end = group.get(group.size() - 1).span().end();
      if (!passage.wordsIn(end, Math.min(span.end(), end + 4), "verb", "verb").isEmpty()) {
        bodies = Clauses.bodies(group);
        subject = true;
      }
      return group.size();
    }
    if (clauses.preposed(item, "causative") && item.region()) {
      stand(Clauses.regions(group));
      caused = true;
      return group.size();
    }
    if (clauses.preposed(item, "beside") && item.region()) {
      partners = Clauses.regions(group);
      return group.size();
    }
    return 1;
  }

  private Situation situation(WorkName work, List<Named> here, Span clause) {
    Optional<Named> owner = around.owner(work, here, !regions.isEmpty() || !bodies.isEmpty());
    List<Agent> carriers = agents(work, owner);
    around.landing(work, Clauses.inside(span, items), span).ifPresent(this::settle);
    List<Named> run = leaning ? List.of() : sites; // 依托某园区: it stands there, others run it
    List<Named> source = owner.filter(Named::region).map(List::of).orElse(run);
    if (!source.isEmpty() && source == sites && !siteBodies.isEmpty()) {
      source = new ArrayList<>(sites);
      source.addAll(siteBodies);
    }
    String rule = owner.filter(Named::region).isPresent() ? "runs-owner" : "runs-subject";
    boolean abroad = source == sites && homes.abroad(sites);
    if ((source.isEmpty() || abroad) && owner.isEmpty() && !regions.isEmpty()) {
      source = distributed(work);
      abroad = false;
    }
    boolean open = abroad || owner.isEmpty() && around.general(work);
    List<Place> places = open ? List.of() : Homes.places(source);
    if (places.isEmpty()) {
      places = homes.of(carriers);
      rule = "runs-body";
    }
    if (places.isEmpty()) {
      places = focus.place().map(List::of).orElse(List.of());
      rule = "runs-focus";
    }
    int start = around.from(work, clause.start(), span, source, carriers);
    Status status = STATUS.read(passage, span, clause.start(), work.extent());
    carriers = new ArrayList<>(agents.joined(work, clause, carriers));
    if (owner.isEmpty() && reported(work, carriers, clause)) {
      carriers.add(0, new Agent(author.get(), "operates-author"));
    }
    return new Situation(
        work,
        places,
        Homes.places(sites),
        rule,
        carriers,
        start,
        status,
        !around.visited(work, span));
  }

  private void settle(List<Named> group) {
    stand(Clauses.regions(group));
    siteBodies = Clauses.bodies(group);
  }

  private void stand(List<Named> regions) {
    sites = regions;
    leaning = false;
  }

  /** 甲县、乙县分别打造“丙”“丁”: one each; otherwise all of them. */
  private List<Named> distributed(WorkName work) {
    List<WorkName> list = around.list(work);
    if (around.each(work, span) && list.size() == regions.size() && list.size() > 1) {
      return List.of(regions.get(list.indexOf(work)));
    }
    List<Named> all = new ArrayList<>(regions);
    all.addAll(partners);
    return all;
  }

  private List<Agent> agents(WorkName work, Optional<Named> owner) {
    List<Agent> all = new ArrayList<>();
    owner.filter(Named::body).ifPresent(o -> all.add(new Agent(o, "operates-owner")));
    all.addAll(agents.of(work, span));
    if (all.isEmpty() && (owner.isEmpty() || Homes.own(owner.get(), bodies))) {
      List<Named> subjects = bodies;
      if (subjects.isEmpty() && regions.isEmpty() && !subject && clauses.begins(span, "vda")) {
        subjects = carried;
      }
      if (around.each(work, span) && around.list(work).size() == subjects.size()) {
        subjects = List.of(subjects.get(around.list(work).indexOf(work)));
      }
      if (around.inspected(work)) {
        subjects = List.of();
      }
      subjects.stream()
          .filter(b -> b.span().end() <= work.extent().start() || !span.contains(b.span()))
          .forEach(b -> all.add(new Agent(b, "operates-subject")));
      siteBodies.forEach(b -> all.add(new Agent(b, "operates-place")));
    }
    return all;
  }

  /** 持续开展“丙”: nobody is said to do it, so who reports does. */
  private boolean reported(WorkName work, List<Agent> carriers, Span clause) {
    return author.isPresent()
        && !subject
        && carried.isEmpty()
        && carriers.stream().noneMatch(a -> a.rule().equals("operates-by"))
        && clauses.subjectless(span)
        && around.made(work, clause);
  }
}

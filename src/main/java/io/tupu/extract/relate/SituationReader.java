package io.tupu.extract.relate;

import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.relate.Situation.Agent;
import io.tupu.extract.resolve.Focus;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import io.tupu.extract.resolve.Scene;
import io.tupu.layout.Block;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads, clause by clause, who does what where: the subject and the place of each clause, what
 * stands right before a name, who is said to carry it. Not thread-safe; one per passage.
 */
public final class SituationReader {
  private static final Pattern CELL = Pattern.compile("[^|｜／\\t\\s]+");
  private static final Pattern LABEL = Pattern.compile("[\\s\\d一二三四五六七八九十是、.．（）()【】●·-]*");
  private static final StatusReader STATUS = new StatusReader();

  private final Passage passage;
  private final Focus focus;
  private final Clauses clauses;
  private final List<Named> items;
  private final List<WorkName> works;
  private final AgentReader agents;
  private final Surroundings around;
  private final Optional<Named> author;

  /**
   * @param scene of the passage; names nested in others are not looked at
   * @param deictic regions that the passage speaks of without their names
   * @param author the body whose own report the passage is part of
   */
  public SituationReader(Scene scene, List<Named> deictic, Optional<Named> author) {
    List<Named> regions = scene.regions();
    this.passage = scene.passage();
    this.focus = scene.focus();
    this.works = scene.works();
    this.author = author;
    this.clauses = new Clauses(passage);
    this.items = new ArrayList<>();
    regions.stream().filter(r -> !r.nested()).forEach(items::add);
    scene.bodies().stream().filter(b -> !b.nested()).forEach(items::add);
    deictic.stream()
        .filter(d -> items.stream().noneMatch(i -> names(d, i)))
        .toList()
        .forEach(items::add);
    items.sort(Comparator.comparing(Named::span));
    this.agents = new AgentReader(passage, clauses, works, items);
    List<Named> inner = regions.stream().filter(Named::nested).toList();
    this.around = new Surroundings(passage, focus, clauses, inner, works);
  }

  /** 镇上的某村: the region is named after all. */
  private boolean names(Named deictic, Named item) {
    int gap = item.span().start() - deictic.span().end();
    return item.extent().overlaps(deictic.span())
        || item.region() && gap == 1 && passage.charAt(deictic.span().end()) == '的';
  }

  /** One situation for each work, in order. */
  public List<Situation> read() {
    if (passage.block().kind() == Block.Kind.ROW) {
      return row();
    }
    List<Situation> situations = new ArrayList<>();
    List<Named> carried = List.of();
    int titled = -1;
    for (Span sentence : passage.sentences()) {
      SentenceReader reader =
          new SentenceReader(
              passage, focus, clauses, items, works, agents, around, sentence, carried, author);
      int before = situations.size();
      carried = reader.read(situations);
      if (titled >= 0) {
        situations.set(titled, situations.get(titled).carriedBy(reader.subjects()));
      }
      if (before > 0 && situations.size() == before) {
        Situation last = situations.get(before - 1);
        if (agents.resumes(last.work(), sentence)) {
          situations.set(before - 1, last.operatedBy(agents.by(sentence)));
        }
      }
      titled = situations.size() == before + 1 && title(sentence) ? before : -1;
    }
    return situations;
  }

  /** “酥梨红娘”行动。 A sentence that is a name only: what follows says who does it. */
  private boolean title(Span sentence) {
    for (WorkName work : works) {
      Span extent = work.extent();
      if (sentence.contains(extent)
          && sentence.end() - extent.end() <= 1
          && LABEL.matcher(passage.text().substring(sentence.start(), extent.start())).matches()) {
        return true;
      }
    }
    return false;
  }

  /**
   * A row says it all at once: its bodies carry it, and the region runs it that the row begins with
   * or that its cell of bodies names, else the one in focus.
   */
  private List<Situation> row() {
    List<Place> about = focus.place().map(List::of).orElse(List.of());
    boolean led = items.stream().anyMatch(i -> i.region() && about.contains(i.place().get()));
    List<Place> units = led ? List.of() : units();
    List<Place> places = units.isEmpty() ? about : units;
    String rule = units.isEmpty() ? "runs-focus" : "runs-owner";
    List<Place> sites =
        items.stream()
            .filter(Named::region)
            .map(i -> i.place().orElseThrow())
            .filter(p -> places.stream().noneMatch(place -> place.within(p)))
            .toList();
    List<Agent> carriers = carriers();
    Span all = new Span(0, passage.text().length());
    return works.stream()
        .map(
            w ->
                new Situation(
                    w,
                    places,
                    sites,
                    rule,
                    carriers,
                    0,
                    STATUS.read(passage, all, 0, w.extent()),
                    true))
        .toList();
  }

  /** The bodies of its unit cells and those said to carry it, too, else all that it names. */
  private List<Agent> carriers() {
    List<Named> units = unitCells().stream().flatMap(List::stream).filter(Named::body).toList();
    return items.stream()
        .filter(Named::body)
        .filter(b -> units.isEmpty() || units.contains(b) || agents.carries(b))
        .map(b -> new Agent(b, "operates-by"))
        .toList();
  }

  /** The regions of its unit cells: of each the last. */
  private List<Place> units() {
    List<Place> units = new ArrayList<>();
    for (List<Named> names : unitCells()) {
      names.get(names.size() - 1).place().filter(p -> !units.contains(p)).ifPresent(units::add);
    }
    return units;
  }

  /** The names of the cells that hold names of regions and bodies and nothing else. */
  private List<List<Named>> unitCells() {
    List<List<Named>> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(passage.text());
    while (cell.find()) {
      Span span = new Span(cell.start(), cell.end());
      List<Named> names = items.stream().filter(i -> span.contains(i.span())).toList();
      int named = names.stream().filter(n -> !n.nested()).mapToInt(n -> n.span().length()).sum();
      if (!names.isEmpty() && named >= span.length() - names.size() + 1) {
        cells.add(names);
      }
    }
    return cells;
  }
}

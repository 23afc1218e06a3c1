package io.tupu.extract.resolve;

import io.tupu.extract.Diagnostic;
import io.tupu.extract.Observer;
import io.tupu.extract.Rejection;
import io.tupu.extract.Rejection.Reason;
import io.tupu.extract.find.BareFinder;
import io.tupu.extract.find.BareIntroduced;
import io.tupu.extract.find.BareLists;
import io.tupu.extract.find.BodyFinder;
import io.tupu.extract.find.BodyName;
import io.tupu.extract.find.ItemFinder;
import io.tupu.extract.find.LexiconFinder;
import io.tupu.extract.find.QuotedFinder;
import io.tupu.extract.find.Recurrences;
import io.tupu.extract.find.RegionFinder;
import io.tupu.extract.find.RegionName;
import io.tupu.extract.find.ShortNames;
import io.tupu.extract.find.TableFinder;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.RuleBook;
import io.tupu.layout.Block.Kind;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds and resolves the names of a document's passages. Thread-safe: keeps nothing of a document.
 */
public final class SceneReader {
  private final Knowledge knowledge;
  private final RegionFinder regions;
  private final BodyFinder bodies;
  private final QuotedFinder quoted;
  private final BareFinder bare;
  private final BareLists lists;
  private final BareIntroduced introduced;
  private final ItemFinder items;
  private final TableFinder tables;
  private final LexiconFinder lexicon;
  private final KeyNames keyNames;

  public SceneReader(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.regions = new RegionFinder(knowledge.gazetteer(), knowledge.rules());
    this.bodies = new BodyFinder(knowledge.rules());
    this.quoted = new QuotedFinder(knowledge.rules());
    this.bare = new BareFinder(knowledge.rules());
    this.lists = new BareLists(knowledge.rules(), bare);
    this.introduced = new BareIntroduced(knowledge.rules(), bare);
    this.items = new ItemFinder(knowledge.rules());
    this.tables = new TableFinder(knowledge.rules());
    this.lexicon = new LexiconFinder(knowledge);
    this.keyNames = new KeyNames(knowledge.rules());
  }

  /**
   * @param roster gets the regions and organizations
   * @param diagnostics gets the doubts
   */
  public List<Scene> read(
      List<Passage> passages, Roster roster, List<Diagnostic> diagnostics, Observer observer) {
    Map<Passage, List<RegionName>> names = new LinkedHashMap<>();
    Places places = new Places(knowledge.gazetteer(), knowledge.lexicon());
    for (Passage passage : passages) {
      List<RegionName> found = lexicon.regions(passage, regions.find(passage), observer);
      names.put(passage, found);
      places.support(found);
    }
    Map<Passage, Focus> foci = new FocusReader(places, passages, names).read();
    Map<Passage, List<BodyName>> bodyNames = new HashMap<>();
    Map<Passage, List<WorkName>> works = new LinkedHashMap<>();
    int list = 0;
    Optional<TableFinder.Columns> table = Optional.empty();
    for (Passage passage : passages) {
      List<BodyName> found = new ArrayList<>(bodies.find(passage, names.get(passage)));
      table = columns(passage, table);
      Optional<TableFinder.Columns> columns =
          passage.block().kind() == Kind.ROW
              ? table.or(() -> tables.record(passage))
              : Optional.empty();
      columns.ifPresent(c -> tables.bodies(passage, c, found));
      List<WorkName> own =
          columns.isPresent()
              ? row(passage, columns.get(), names.get(passage), found, list, observer)
              : works(passage, names.get(passage), found, list, observer);
      list += passage.quotes().size();
      own = lexicon.works(passage, own, observer);
      bodyNames.put(
          passage,
          outside(lexicon.bodies(passage, names.get(passage), found, observer), own, observer));
      works.put(passage, own);
    }
    Map<BodyName, BodyName> same = ShortNames.add(works, bodyNames, knowledge.lexicon()::stopped);
    new Recurrences(knowledge.rules()).add(works, bodyNames);
    works.values().forEach(own -> own.removeIf(work -> lexicon.stopped(work, observer)));
    return resolve(
        passages, names, foci, bodyNames, same, works, places, roster, diagnostics, observer);
  }

  /** The columns of the table that the passage is a row of; the header itself is read as text. */
  private Optional<TableFinder.Columns> columns(
      Passage passage, Optional<TableFinder.Columns> before) {
    if (passage.block().kind() == Kind.NOISE) {
      return before;
    }
    if (passage.block().kind() != Kind.ROW) {
      return Optional.empty();
    }
    return before.or(() -> tables.header(passage));
  }

  /** The names in the cells that hold names, and those that other cells have within marks. */
  private List<WorkName> row(
      Passage passage,
      TableFinder.Columns columns,
      List<RegionName> regionNames,
      List<BodyName> found,
      int list,
      Observer observer) {
    List<WorkName> row = new ArrayList<>(tables.works(passage, columns));
    List<WorkName> all =
        row.isEmpty() ? List.of() : works(passage, regionNames, found, list, observer);
    List<WorkName> beside =
        all.stream()
            .filter(w -> w.rule().startsWith("quoted-"))
            .filter(w -> row.stream().noneMatch(r -> r.extent().overlaps(w.extent())))
            .toList();
    row.addAll(beside);
    row.sort(Comparator.comparing(WorkName::span));
    return row;
  }

  private List<WorkName> works(
      Passage passage,
      List<RegionName> regionNames,
      List<BodyName> found,
      int list,
      Observer observer) {
    if (passage.block().kind() == Kind.BYLINE) {
      return new ArrayList<>();
    }
    List<Span> names = new ArrayList<>(found.size() + regionNames.size());
    found.forEach(b -> names.add(b.span()));
    regionNames.forEach(r -> names.add(r.span()));
    BitSet ends = new BitSet();
    names.forEach(name -> ends.set(name.end()));
    List<WorkName> works = new ArrayList<>(quoted.find(passage, ends::get, list, observer));
    boolean heading =
        passage.block().kind() == Kind.HEADING
            || passage.block().kind() == Kind.TITLE
            || passage.block().kind() == Kind.SUBTITLE;
    if (!heading) {
      List<Span> marked = new ArrayList<>();
      works.forEach(work -> marked.add(work.extent()));
      passage.quotes().forEach(quote -> marked.add(quote.outer()));
      Predicate<Span> taken = span -> overlaps(marked, span) || reaches(names, span);
      items.find(passage, found).ifPresent(works::add);
      works.addAll(introduced.find(passage, taken));
      Predicate<Span> all =
          span -> taken.test(span) || works.stream().anyMatch(w -> w.extent().overlaps(span));
      works.addAll(bare.find(passage, regionNames, all, observer));
      works.addAll(lists.find(passage, List.copyOf(works), all));
    }
    works.sort(Comparator.comparing(WorkName::span));
    return works;
  }

  private static boolean overlaps(List<Span> all, Span span) {
    for (Span each : all) {
      if (each.overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one overlaps and goes on as far as the span, or further. */
  private static boolean reaches(List<Span> all, Span span) {
    for (Span each : all) {
      if (each.end() >= span.end() && each.overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  /** Bodies that are not part of the name of a work. */
  private static List<BodyName> outside(
      List<BodyName> found, List<WorkName> works, Observer observer) {
    List<BodyName> outside = new ArrayList<>();
    for (BodyName body : found) {
      boolean taken = false;
      for (int i = 0; i < works.size() && !taken; i++) {
        taken = takes(works.get(i), body.span());
      }
      if (!taken) {
        outside.add(body);
      } else {
        observer.rejected(new Rejection(body.passage(), body.span(), Reason.INSIDE));
      }
    }
    return outside;
  }

  private static boolean takes(WorkName work, Span body) {
    boolean apart = work.rule().equals("bare-head") && work.span().contains(body);
    return work.span().overlaps(body) && !apart
        || work.type().equals("Organization") && work.extent().overlaps(body);
  }

  private List<Scene> resolve(
      List<Passage> passages,
      Map<Passage, List<RegionName>> names,
      Map<Passage, Focus> foci,
      Map<Passage, List<BodyName>> bodyNames,
      Map<BodyName, BodyName> same,
      Map<Passage, List<WorkName>> works,
      Places places,
      Roster roster,
      List<Diagnostic> diagnostics,
      Observer observer) {
    RegionResolver regionResolver =
        new RegionResolver(
            places,
            roster,
            diagnostics,
            observer,
            knowledge.rules().rule("organization-body").words("bare"));
    Map<Passage, List<Named>> placed = new HashMap<>();
    for (Passage passage : passages) {
      List<Named> found = regionResolver.resolve(passage, names.get(passage), foci.get(passage));
      placed.put(passage, nested(found, bodyNames.get(passage), works.get(passage)));
    }
    RuleBook rules = knowledge.rules();
    BodyResolver resolver = new BodyResolver(rules, keyNames, roster, diagnostics, places.taught());
    BodyReader reader = new BodyReader(resolver, rules, roster, observer, placed, foci, same);
    List<Scene> scenes = new ArrayList<>();
    for (Passage passage : passages) {
      resolver.read(passage, placed.get(passage));
      List<Named> found = reader.read(bodyNames.get(passage));
      scenes.add(
          new Scene(passage, foci.get(passage), placed.get(passage), found, works.get(passage)));
    }
    return scenes;
  }

  private static List<Named> nested(
      List<Named> placed, List<BodyName> bodyNames, List<WorkName> works) {
    List<Named> all = new ArrayList<>();
    for (Named region : placed) {
      all.add(region.nested(region.nested() || inside(region.span(), bodyNames, works)));
    }
    return all;
  }

  private static boolean inside(Span region, List<BodyName> bodyNames, List<WorkName> works) {
    for (BodyName body : bodyNames) {
      if (body.span().contains(region)) {
        return true;
      }
    }
    for (WorkName work : works) {
      if (work.span().contains(region)) {
        return true;
      }
    }
    return false;
  }
}

package io.tupu.extract.resolve;

import io.tupu.extract.Diagnostic;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Names;
import io.tupu.extract.find.BareFinder;
import io.tupu.extract.find.BareLists;
import io.tupu.extract.find.BodyFinder;
import io.tupu.extract.find.BodyName;
import io.tupu.extract.find.LexiconFinder;
import io.tupu.extract.find.QuotedFinder;
import io.tupu.extract.find.Recurrences;
import io.tupu.extract.find.RegionFinder;
import io.tupu.extract.find.RegionName;
import io.tupu.extract.find.TableFinder;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.Knowledge;
import io.tupu.layout.Block.Kind;
import io.tupu.text.Span;
import java.util.ArrayList;
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
  private static final String PARTY_RULE = "organization-party-branch";

  private final Knowledge knowledge;
  private final RegionFinder regions;
  private final BodyFinder bodies;
  private final QuotedFinder quoted;
  private final BareFinder bare;
  private final BareLists lists;
  private final TableFinder tables;
  private final LexiconFinder lexicon;

  public SceneReader(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.regions = new RegionFinder(knowledge.gazetteer(), knowledge.rules());
    this.bodies = new BodyFinder(knowledge.rules());
    this.quoted = new QuotedFinder(knowledge.rules());
    this.bare = new BareFinder(knowledge.rules());
    this.lists = new BareLists(knowledge.rules(), bare);
    this.tables = new TableFinder(knowledge.rules());
    this.lexicon = new LexiconFinder(knowledge);
  }

  /**
   * @param roster gets the regions and organizations
   * @param diagnostics gets the doubts
   */
  public List<Scene> read(List<Passage> passages, Roster roster, List<Diagnostic> diagnostics) {
    Map<Passage, List<RegionName>> names = new LinkedHashMap<>();
    Places places = new Places(knowledge.gazetteer(), knowledge.lexicon());
    for (Passage passage : passages) {
      List<RegionName> found = lexicon.regions(passage, regions.find(passage));
      names.put(passage, found);
      places.support(found);
    }
    Map<Passage, Focus> foci = new FocusReader(places, passages, names).read();
    Map<Passage, List<BodyName>> bodyNames = new HashMap<>();
    Map<Passage, List<WorkName>> works = new LinkedHashMap<>();
    int list = 0;
    Optional<TableFinder.Columns> columns = Optional.empty();
    for (Passage passage : passages) {
      List<BodyName> found = new ArrayList<>(bodies.find(passage, names.get(passage)));
      columns = columns(passage, columns);
      columns.ifPresent(c -> tables.bodies(passage, c, found));
      List<WorkName> own =
          columns.isPresent()
              ? new ArrayList<>(tables.works(passage, columns.get()))
              : works(passage, names.get(passage), found, list);
      list += passage.quotes().size();
      own = lexicon.works(passage, own);
      bodyNames.put(passage, outside(lexicon.bodies(passage, names.get(passage), found), own));
      works.put(passage, own);
    }
    new Recurrences(knowledge.rules()).add(works, bodyNames);
    works.values().forEach(own -> own.removeIf(lexicon::stopped));
    return resolve(passages, names, foci, bodyNames, works, places, roster, diagnostics);
  }

  /** The columns of the table that the passage is a row of; the header itself is read as text. */
  private Optional<TableFinder.Columns> columns(
      Passage passage, Optional<TableFinder.Columns> before) {
    if (passage.block().kind() != Kind.ROW) {
      return Optional.empty();
    }
    return before.or(() -> tables.header(passage));
  }

  private List<WorkName> works(
      Passage passage, List<RegionName> regionNames, List<BodyName> found, int list) {
    if (passage.block().kind() == Kind.BYLINE) {
      return new ArrayList<>();
    }
    List<WorkName> works =
        new ArrayList<>(
            quoted.find(
                passage,
                at ->
                    found.stream().anyMatch(b -> b.span().end() == at)
                        || regionNames.stream().anyMatch(r -> r.span().end() == at),
                list));
    boolean heading =
        passage.block().kind() == Kind.HEADING
            || passage.block().kind() == Kind.TITLE
            || passage.block().kind() == Kind.SUBTITLE;
    if (!heading) {
      List<Span> quotedSpans = works.stream().map(WorkName::extent).toList();
      Predicate<Span> taken =
          span ->
              quotedSpans.stream().anyMatch(span::overlaps)
                  || found.stream()
                      .anyMatch(
                          b ->
                              b.span().end() > span.start()
                                  && b.span().end() >= span.end()
                                  && b.span().overlaps(span))
                  || passage.quotes().stream().anyMatch(q -> q.outer().overlaps(span))
                  || regionNames.stream()
                      .anyMatch(r -> r.span().end() >= span.end() && r.span().overlaps(span));
      works.addAll(bare.find(passage, regionNames, taken));
      Predicate<Span> all =
          span -> taken.test(span) || works.stream().anyMatch(w -> w.extent().overlaps(span));
      works.addAll(lists.find(passage, List.copyOf(works), all));
    }
    works.sort(Comparator.comparing(WorkName::span));
    return works;
  }

  /** Bodies that are not part of the name of a work. */
  private static List<BodyName> outside(List<BodyName> found, List<WorkName> works) {
    return found.stream()
        .filter(
            b ->
                works.stream()
                    .noneMatch(
                        w ->
                            w.span().overlaps(b.span())
                                    && !(w.rule().equals("bare-head")
                                        && w.span().contains(b.span()))
                                || w.type().equals("Organization")
                                    && w.extent().overlaps(b.span())))
        .toList();
  }

  private List<Scene> resolve(
      List<Passage> passages,
      Map<Passage, List<RegionName>> names,
      Map<Passage, Focus> foci,
      Map<Passage, List<BodyName>> bodyNames,
      Map<Passage, List<WorkName>> works,
      Places places,
      Roster roster,
      List<Diagnostic> diagnostics) {
    RegionResolver regionResolver =
        new RegionResolver(
            places, roster, diagnostics, knowledge.rules().rule("organization-body").words("bare"));
    BodyResolver bodyResolver =
        new BodyResolver(knowledge.rules(), roster, diagnostics, places.taught());
    List<Scene> scenes = new ArrayList<>();
    for (Passage passage : passages) {
      List<Named> placed = regionResolver.resolve(passage, names.get(passage), foci.get(passage));
      List<Named> nested = nested(placed, bodyNames.get(passage), works.get(passage));
      List<Named> found = new ArrayList<>();
      for (BodyName body : bodyNames.get(passage)) {
        Optional<Named> named = bodyResolver.resolve(passage, body, nested, foci.get(passage));
        named.ifPresent(found::add);
        String party = body.party().isEmpty() ? party(body.text()) : body.party();
        if (named.isPresent() && !party.isEmpty()) {
          found.add(party(passage, body, party, roster));
        }
      }
      scenes.add(new Scene(passage, foci.get(passage), nested, found, works.get(passage)));
    }
    return scenes;
  }

  private static List<Named> nested(
      List<Named> placed, List<BodyName> bodyNames, List<WorkName> works) {
    List<Named> all = new ArrayList<>();
    for (Named region : placed) {
      boolean inside =
          region.nested()
              || bodyNames.stream().anyMatch(b -> b.span().contains(region.span()))
              || works.stream().anyMatch(w -> w.span().contains(region.span()));
      all.add(
          new Named(
              region.passage(),
              region.span(),
              region.extent(),
              region.key(),
              region.place(),
              inside,
              Optional.empty(),
              region.rule(),
              region.confidence()));
    }
    return all;
  }

  /** The party that a team's name begins with: 民进同心名师服务团. */
  private String party(String name) {
    for (String party : knowledge.rules().rule(PARTY_RULE).words("party")) {
      if (name.startsWith(party) && name.length() > party.length() + 2) {
        return party;
      }
    }
    return "";
  }

  /** The party in the name of its branch is an organization of its own. */
  private static Named party(Passage passage, BodyName branch, String party, Roster roster) {
    EntityKey key = new EntityKey("Organization", Names.normalise(party), "");
    roster.note(key, List.of("Organization"), party, List.of(party));
    Span span = new Span(branch.span().start(), branch.span().start() + party.length());
    return new Named(
        passage, span, span, key, Optional.empty(), true, Optional.empty(), PARTY_RULE, 0.9);
  }
}

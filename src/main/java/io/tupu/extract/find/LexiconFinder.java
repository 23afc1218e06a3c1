package io.tupu.extract.find;

import io.tupu.extract.Observer;
import io.tupu.extract.Rejection;
import io.tupu.extract.Rejection.Reason;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Quote;
import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Gazetteer.Kind;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.Lexicon;
import io.tupu.knowledge.Lexicon.Entry;
import io.tupu.knowledge.Region;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.layout.Block;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the names that an analyst has taught and sets them before whatever else was found at their
 * places; takes out the stop names. Thread-safe.
 */
public final class LexiconFinder {
  /** The rule's id. */
  public static final String RULE = "lexicon";

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final double confidence;

  public LexiconFinder(Knowledge knowledge) {
    this.lexicon = knowledge.lexicon();
    this.gazetteer = knowledge.gazetteer();
    this.confidence = knowledge.rules().rule(RULE).confidence();
  }

  /** A taught name in a passage; of homonyms one, since they differ in their region only. */
  private record Taught(Span span, Entry entry, boolean homonym) {
    boolean region() {
      return entry.type().equals("Region");
    }

    boolean body() {
      return entry.type().equals("Organization");
    }
  }

  /** What was found, with the taught regions and without stop names, in order. */
  public List<RegionName> regions(Passage passage, List<RegionName> found, Observer observer) {
    List<Taught> taught = taught(passage);
    List<RegionName> names = new ArrayList<>(found);
    names.removeIf(name -> stopped(passage, name.span(), observer) || covered(name.span(), taught));
    taught.stream().filter(Taught::region).forEach(t -> names.add(region(passage, t)));
    names.sort(Comparator.comparing(RegionName::span));
    return names;
  }

  /** A region inside a taught name of something else stays: it says where that is. */
  private static boolean covered(Span span, List<Taught> taught) {
    return !taught.isEmpty()
        && taught.stream()
            .anyMatch(t -> t.span().overlaps(span) && (t.region() || !t.span().contains(span)));
  }

  /** What was found, with the taught bodies and without stop names, in order. */
  public List<BodyName> bodies(
      Passage passage, List<RegionName> regions, List<BodyName> found, Observer observer) {
    List<Taught> taught = taught(passage);
    List<BodyName> names = new ArrayList<>(found);
    names.removeIf(name -> stopped(passage, name.span(), observer) || hidden(name.span(), taught));
    for (Taught t : taught) {
      if (t.body()) {
        String text = t.span().slice(passage.text());
        List<RegionName> inside =
            regions.stream().filter(r -> t.span().contains(r.span())).toList();
        names.add(new BodyName(passage, t.span(), inside, "", text, "", false, RULE));
      }
    }
    names.sort(Comparator.comparing(BodyName::span));
    return names;
  }

  /** What was found, with the taught initiatives and without stop names, in order. */
  public List<WorkName> works(Passage passage, List<WorkName> found, Observer observer) {
    List<WorkName> names = new ArrayList<>(found);
    List<Taught> taught = taught(passage);
    names.removeIf(name -> stopped(name, observer) || hidden(name.extent(), taught));
    for (Taught t : taught) {
      if (!t.region() && !t.body()) {
        names.add(work(passage, t, found));
      }
    }
    names.sort(Comparator.comparing(WorkName::span));
    return names;
  }

  /** Whether an analyst said that this is no name. */
  public boolean stopped(WorkName name, Observer observer) {
    boolean titled = lexicon.stopped(name.name());
    if (titled) {
      observer.rejected(new Rejection(name.passage(), name.span(), Reason.STOPPED));
    }
    return titled || stopped(name.passage(), name.span(), observer);
  }

  private boolean stopped(Passage passage, Span span, Observer observer) {
    boolean stopped = lexicon.stopped(span.slice(passage.text()));
    if (stopped) {
      observer.rejected(new Rejection(passage, span, Reason.STOPPED));
    }
    return stopped;
  }

  /** A name that a taught one stands in stays only around the name of a region or body. */
  private static boolean hidden(Span span, List<Taught> taught) {
    for (Taught t : taught) {
      boolean around = span.contains(t.span()) && span.length() > t.span().length();
      if (t.span().overlaps(span) && !(around && (t.region() || t.body()))) {
        return true;
      }
    }
    return false;
  }

  private List<Taught> taught(Passage passage) {
    List<Taught> taught = new ArrayList<>();
    if (lexicon.entries().isEmpty() || passage.block().kind() == Block.Kind.NOISE) {
      return taught;
    }
    int at = 0;
    while (at < passage.text().length()) {
      Optional<Match<List<Entry>>> match = matchAt(passage, at);
      match.ifPresent(
          m ->
              taught.add(
                  new Taught(
                      new Span(m.start(), m.end()), m.value().get(0), m.value().size() > 1)));
      at = match.map(Match::end).orElse(at + 1);
    }
    return taught;
  }

  /** The longest; one of two characters must be a word of its own. */
  private Optional<Match<List<Entry>>> matchAt(Passage passage, int at) {
    return lexicon.index().matchesAt(passage.text(), at).stream()
        .filter(
            m ->
                m.end() - m.start() > 2
                    || passage.boundary(m.start()) && passage.boundary(m.end())
                    || passage
                        .quoteAt(at)
                        .filter(q -> q.inner().equals(new Span(m.start(), m.end())))
                        .isPresent())
        .findFirst();
  }

  private RegionName region(Passage passage, Taught taught) {
    List<Gazetteer.Sense> senses =
        Optional.of(taught)
            .filter(t -> !t.homonym())
            .flatMap(t -> tabled(t.entry()))
            .map(r -> List.of(new Gazetteer.Sense(r, Kind.FULL)))
            .orElse(List.of());
    String level = senses.isEmpty() ? level(taught.entry().name()) : "";
    return new RegionName(passage, taught.span(), senses, level, Optional.empty(), false, RULE);
  }

  /** The region of the table that a taught region is. */
  private Optional<Region> tabled(Entry entry) {
    return gazetteer
        .region(entry.region())
        .filter(r -> r.name().equals(entry.name()) || r.shorts().contains(entry.name()));
  }

  private static String level(String name) {
    if (name.matches(".*(镇|乡|街道|苏木)")) {
      return "Township";
    }
    return name.matches(".*(村|社区|嘎查)") ? "Village" : "Zone";
  }

  /** With the marks and the list of what was found there. */
  private WorkName work(Passage passage, Taught taught, List<WorkName> found) {
    Entry entry = taught.entry();
    Optional<WorkName> same =
        found.stream().filter(w -> w.span().equals(taught.span())).findFirst();
    TreeSet<String> aliases = new TreeSet<>();
    same.ifPresent(w -> aliases.addAll(w.aliases()));
    aliases.add(taught.span().slice(passage.text()));
    Span quoted =
        passage
            .quoteAt(taught.span().start())
            .filter(q -> q.inner().equals(taught.span()))
            .map(Quote::outer)
            .orElse(taught.span());
    return new WorkName(
        passage,
        taught.span(),
        same.map(WorkName::extent).orElse(quoted),
        entry.name(),
        aliases,
        List.of(entry.type()),
        same.map(WorkName::list).orElse(-1),
        RULE,
        confidence);
  }
}

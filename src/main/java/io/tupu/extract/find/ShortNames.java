package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Quote;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds where a text says by what short name it calls a thing (甲省乙丙联合会（以下简称“乙丙联”）), and that short
 * name wherever it stands in the document. Stateless.
 */
public final class ShortNames {
  /** The rule's id. */
  public static final String RULE = "alias-explained";

  private static final String SLOT = "same";
  private static final int LONGEST = 20;
  private static final int GAP = 6;
  private static final String OPEN = "“「『\"";
  private static final String ENDS = "”」』\"）)，,。；;、 \n";

  private ShortNames() {}

  /**
   * A short name and what it stands for: a body or a work, the other is empty.
   *
   * @param full span of the long name in its passage
   */
  private record Short(
      String name, Passage passage, Span full, Optional<BodyName> body, Optional<WorkName> work) {}

  /**
   * Puts short names in the place of whatever was found where they stand. In a document that
   * explains none nothing changes; names that an analyst taught stay as they are.
   *
   * @param stopped what an analyst said to be no name
   * @return of which body each short name of one is; by identity
   */
  public static Map<BodyName, BodyName> add(
      Map<Passage, List<WorkName>> works,
      Map<Passage, List<BodyName>> bodies,
      Predicate<String> stopped) {
    Map<BodyName, BodyName> same = new IdentityHashMap<>();
    List<Short> shorts = new ArrayList<>();
    works.forEach((passage, own) -> explained(passage, bodies.get(passage), own, shorts));
    shorts.removeIf(one -> stopped.test(one.name()));
    for (Short one : shorts) {
      works.forEach(
          (passage, own) -> {
            List<BodyName> found = new ArrayList<>(bodies.get(passage));
            occurrences(passage, one, found, own, same);
            bodies.put(passage, found);
          });
    }
    return same;
  }

  /** Whether the name stands where the text explains it. */
  public static boolean explains(BodyName name) {
    int start = name.span().start();
    int at = OPEN.indexOf(name.passage().charAt(start - 1)) >= 0 ? start - 1 : start;
    return name.passage().words().to(at, RULE, SLOT).isPresent();
  }

  private static void explained(
      Passage passage, List<BodyName> bodies, List<WorkName> works, List<Short> shorts) {
    for (Match<List<Sense>> lead : passage.words().all(RULE, SLOT)) {
      if (lead.start() > 0 && "（(，,".indexOf(passage.charAt(lead.start() - 1)) >= 0) {
        Optional<Span> name = name(passage, lead.end());
        name.flatMap(n -> full(passage, lead.start() - 1, n, bodies, works)).ifPresent(shorts::add);
      }
    }
  }

  /** The short name, quoted or up to the bracket; without a bracket it must be quoted. */
  private static Optional<Span> name(Passage passage, int from) {
    int start = from;
    while (start < from + 1 && "为是：:".indexOf(passage.charAt(start)) >= 0) {
      start++;
    }
    boolean quoted = OPEN.indexOf(passage.charAt(start)) >= 0;
    start += quoted ? 1 : 0;
    int end = start;
    while (end < passage.text().length() && ENDS.indexOf(passage.charAt(end)) < 0) {
      end++;
    }
    boolean closed = quoted || "）)".indexOf(passage.charAt(end)) >= 0;
    return closed && end - start >= 2 && end - start <= LONGEST
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }

  /** The name that ends right before the explanation, or with a noun such as 品牌 between. */
  private static Optional<Short> full(
      Passage passage, int end, Span name, List<BodyName> bodies, List<WorkName> works) {
    String text = name.slice(passage.text());
    Optional<BodyName> body =
        bodies.stream()
            .filter(b -> b.span().end() == end)
            .max(Comparator.comparingInt(b -> b.span().length()));
    Optional<WorkName> work =
        works.stream()
            .filter(w -> w.extent().end() <= end && end - w.extent().end() <= GAP)
            .filter(w -> letters(passage, w.extent().end(), end))
            .max(Comparator.comparingInt(w -> w.extent().end()));
    if (body.isPresent()) {
      return Optional.of(new Short(text, passage, body.get().span(), body, Optional.empty()));
    }
    return work.map(w -> new Short(text, passage, w.span(), Optional.empty(), work));
  }

  private static boolean letters(Passage passage, int from, int to) {
    return passage.text().substring(from, to).chars().allMatch(Character::isLetter);
  }

  private static void occurrences(
      Passage passage,
      Short one,
      List<BodyName> bodies,
      List<WorkName> works,
      Map<BodyName, BodyName> same) {
    String text = passage.text();
    for (int at = text.indexOf(one.name()); at >= 0; at = text.indexOf(one.name(), at + 1)) {
      Span span = new Span(at, at + one.name().length());
      boolean within = passage == one.passage() && one.full().overlaps(span);
      if (within || !free(passage, span, bodies, works)) {
        continue;
      }
      bodies.removeIf(b -> b.span().overlaps(span));
      works.removeIf(w -> w.span().overlaps(span));
      if (one.body().isPresent()) {
        BodyName body = new BodyName(passage, span, List.of(), "", one.name(), "", false, RULE);
        same.put(body, one.body().get());
        bodies.add(body);
      } else {
        works.add(again(passage, span, one.work().get(), one.name()));
      }
    }
    bodies.sort(Comparator.comparing(BodyName::span));
    works.sort(Comparator.comparing(WorkName::span));
  }

  /** No longer name holds it, and it stands by itself as far as the tokens can tell. */
  private static boolean free(
      Passage passage, Span span, List<BodyName> bodies, List<WorkName> works) {
    boolean held =
        bodies.stream().anyMatch(b -> holds(b.span(), b.rule(), span))
            || works.stream().anyMatch(w -> holds(w.span(), w.rule(), span));
    boolean apart =
        span.length() > 2
            || quote(passage, span).isPresent()
            || passage.boundary(span.start()) && passage.boundary(span.end());
    return !held && apart;
  }

  private static boolean holds(Span other, String rule, Span span) {
    return other.overlaps(span) && (!span.contains(other) || rule.equals(LexiconFinder.RULE));
  }

  private static Optional<Quote> quote(Passage passage, Span span) {
    return passage.quoteAt(span.start()).filter(q -> q.inner().equals(span));
  }

  private static WorkName again(Passage passage, Span span, WorkName full, String name) {
    TreeSet<String> aliases = new TreeSet<>(full.aliases());
    aliases.add(name);
    return new WorkName(
        passage,
        span,
        quote(passage, span).map(Quote::outer).orElse(span),
        full.name(),
        aliases,
        full.types(),
        -1,
        RULE,
        full.confidence());
  }
}

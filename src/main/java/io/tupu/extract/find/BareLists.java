package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds names without quotation marks in a list that 等 and a head close: 局长谈、乡贤谈、侨胞谈等访谈栏目. They are
 * names when a quoted name stands in the same list, or when they are coined alike. Thread-safe.
 */
public final class BareLists {
  private static final String RULE = "bare-list";
  private static final int LONGEST = 14;

  private final Readings readings;
  private final BareFinder bare;
  private final double confidence;

  public BareLists(RuleBook rules, BareFinder bare) {
    this.readings = new Readings(rules);
    this.bare = bare;
    this.confidence = rules.rule(RULE).confidence();
  }

  /**
   * @param known works already found in the passage
   * @param taken whether a stretch is part of a name already found
   */
  public List<WorkName> find(Passage passage, List<WorkName> known, Predicate<Span> taken) {
    List<WorkName> names = new ArrayList<>();
    for (int at = passage.text().indexOf('等'); at > 0; at = passage.text().indexOf('等', at + 1)) {
      Optional<HeadPhrase> closing = HeadPhrase.after(passage, at);
      if (closing.isPresent() && closing.get().listed() && !closing.get().rejects()) {
        names.addAll(list(passage, at, closing.get().rule(), known, taken));
      }
    }
    names.addAll(counted(passage, taken));
    return names;
  }

  /** 红城议事、茶海侨音2个子品牌: as many coinages as the count says. */
  private List<WorkName> counted(Passage passage, Predicate<Span> taken) {
    List<WorkName> names = new ArrayList<>();
    for (int at = passage.text().indexOf('、') + 1; at < passage.text().length() && at > 0; at++) {
      if (!Numerals.begins(passage.charAt(at))) {
        continue;
      }
      Numerals.Count count = Numerals.count(passage.text(), at);
      if (count.end() == at) {
        continue;
      }
      boolean open = passage.charAt(at - 1) == '等' || count.value() < 2;
      List<Span> items = open ? List.of() : items(passage, at);
      Optional<HeadPhrase> closing =
          !items.isEmpty() && items.size() == count.value()
              ? HeadPhrase.after(passage, at)
              : Optional.empty();
      boolean brands = closing.filter(c -> c.rule().id().equals("brand-head")).isPresent();
      long coinages = items.stream().filter(i -> bare.coined(i.slice(passage.text()))).count();
      boolean coined =
          coinages >= (brands ? 1 : items.size()) && items.stream().noneMatch(taken::test);
      if (coined && closing.isPresent() && !closing.get().rejects() && !closing.get().weak()) {
        items.forEach(i -> names.add(work(passage, i, closing.get().rule())));
      }
      at = count.end();
    }
    return names;
  }

  private List<WorkName> list(
      Passage passage, int end, Rule head, List<WorkName> known, Predicate<Span> taken) {
    List<Span> items = items(passage, end);
    int before = items.isEmpty() ? end : items.get(0).start();
    boolean sibling =
        known.stream().anyMatch(w -> w.extent().end() == before - 1 || w.extent().end() == before);
    if (items.isEmpty() || !sibling && !alike(passage, items)) {
      return List.of();
    }
    List<WorkName> names = new ArrayList<>();
    for (Span item : items) {
      String text = item.slice(passage.text());
      if (!taken.test(item) && (!sibling || bare.coined(text))) {
        names.add(work(passage, item, head));
      }
    }
    return names;
  }

  private WorkName work(Passage passage, Span item, Rule head) {
    String text = item.slice(passage.text());
    Rule own = readings.ownHead(text).orElse(head);
    return new WorkName(
        passage,
        item,
        item,
        text,
        new TreeSet<>(List.of(text)),
        readings.types(own, Optional.of(head), text),
        -1,
        RULE,
        confidence);
  }

  /** The items before 等, from left to right; an item in quotation marks ends the list. */
  private static List<Span> items(Passage passage, int end) {
    List<Span> items = new ArrayList<>();
    int to = end;
    while (to > 0) {
      int from = to;
      while (from > 0 && to - from <= LONGEST && part(passage.charAt(from - 1))) {
        from--;
      }
      boolean listed = passage.charAt(from - 1) == '、';
      int start = listed ? from : Edges.left(passage, to, from);
      if (to - start < 3 || to - start > LONGEST) {
        break;
      }
      items.add(0, new Span(start, to));
      if (!listed || passage.charAt(from - 2) == '”') {
        break;
      }
      to = from - 1;
    }
    return items;
  }

  private static boolean part(char c) {
    return Character.isLetterOrDigit(c) || c == '·' || c == '-';
  }

  /** At least three coinages with one ending: 局长谈、乡贤谈、侨胞谈. */
  private static boolean alike(Passage passage, List<Span> items) {
    char last = passage.charAt(items.get(0).end() - 1);
    return items.size() > 2 && items.stream().allMatch(i -> passage.charAt(i.end() - 1) == last);
  }
}

package io.tupu.eval.swap;

import io.tupu.eval.Annotation;
import io.tupu.eval.swap.RegionTable.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Finds for the regions of one document others of the same level and kind, which lie in one another
 * as those do.
 */
final class RegionSwap {
  private static final List<String> KEPT = List.of("710000", "810000", "820000");
  private static final String KINDS = "省市县区州盟旗镇乡村";
  private static final int TRIED = 31;

  private final RegionTable table;
  private final String text;
  private final Random random;
  private final Set<Row> needed = new LinkedHashSet<>();
  private final Map<Annotation.Item, Row> resolved = new HashMap<>();

  RegionSwap(RegionTable table, String text, Annotation gold, Random random) {
    this.table = table;
    this.text = text;
    this.random = random;
    List<Annotation.Item> open = new ArrayList<>();
    for (Annotation.Item item : gold.items()) {
      if (item.type().equals("Region")) {
        open.add(item);
      }
    }
    for (boolean sure : new boolean[] {true, false, false, false}) {
      open.removeIf(item -> resolve(item, sure));
    }
  }

  /** The regions of the table that the gold names. */
  Map<Annotation.Item, Row> resolved() {
    return resolved;
  }

  private boolean resolve(Annotation.Item item, boolean sure) {
    List<Row> rows = candidates(item);
    List<Row> inside =
        rows.stream()
            .filter(r -> table.chain(r).stream().skip(1).anyMatch(needed::contains))
            .toList();
    boolean township = rows.stream().allMatch(r -> r.is("Township"));
    List<Row> fitting = inside.isEmpty() && !township ? rows : inside;
    if (fitting.isEmpty() || sure && (rows.size() > 1 || township)) {
      return false;
    }
    Row best = Collections.min(fitting, Comparator.comparingInt(r -> table.chain(r).size()));
    resolved.put(item, best);
    needed.addAll(table.chain(best));
    return true;
  }

  private List<Row> candidates(Annotation.Item item) {
    List<Row> rows = new ArrayList<>(table.named(item.name()));
    if (rows.isEmpty()) {
      item.forms().forEach(form -> rows.addAll(table.named(form)));
    }
    rows.removeIf(r -> r.is("Zone"));
    return rows;
  }

  /** What becomes of each region named and of those above it. */
  Map<Row, Row> choose() {
    Map<Row, Row> chosen = new LinkedHashMap<>();
    for (Row row : needed) {
      if (table.chain(row).size() == 1) {
        chosen.putAll(top(row, chosen));
      }
    }
    for (Row row : needed) {
      if (!chosen.containsKey(row)) {
        Row top = table.chain(row).get(table.chain(row).size() - 1);
        chosen.putAll(best(row, table.within(chosen.get(top), row.level()), chosen));
      }
    }
    for (Row row : needed) {
      if (!chosen.containsKey(row)) {
        chosen.putAll(best(row, table.all(row.level()), chosen));
      }
    }
    return chosen;
  }

  private Map<Row, Row> top(Row row, Map<Row, Row> chosen) {
    if (KEPT.contains(row.code())) {
      return new LinkedHashMap<>(Collections.singletonMap(row, row));
    }
    Map<Row, Row> best = best(row, table.all(row.level()), chosen);
    if (best.size() < subtree(row) || best.isEmpty()) {
      Map<Row, Row> home = with(row, row, chosen);
      return home.size() > best.size() ? home : best;
    }
    return best;
  }

  private long subtree(Row row) {
    return needed.stream().filter(r -> table.chain(r).contains(row)).count();
  }

  /** The target under which most of what lies below finds a place. */
  private Map<Row, Row> best(Row row, List<Row> targets, Map<Row, Row> chosen) {
    List<Row> shuffled = new ArrayList<>(targets);
    Collections.shuffle(shuffled, random);
    Map<Row, Row> best = new LinkedHashMap<>();
    for (boolean strict : new boolean[] {true, false}) {
      int tried = 0;
      for (Row target : shuffled) {
        if (tried < TRIED && fits(row, target, strict) && free(target, chosen)) {
          tried++;
          Map<Row, Row> map = with(row, target, chosen);
          best = map.size() > best.size() ? map : best;
          if (best.size() == subtree(row)) {
            return best;
          }
        }
      }
    }
    return best;
  }

  private static boolean free(Row target, Map<Row, Row> chosen) {
    return chosen.values().stream().noneMatch(other -> other.base().equals(target.base()));
  }

  private Map<Row, Row> with(Row row, Row target, Map<Row, Row> chosen) {
    Map<Row, Row> own = new LinkedHashMap<>();
    own.put(row, target);
    Map<Row, Row> all = new LinkedHashMap<>(chosen);
    all.put(row, target);
    List<Row> children = new ArrayList<>(needed);
    children.removeIf(r -> !r.parent().equals(row.code()));
    children.sort(Comparator.comparingLong(r -> -subtree(r)));
    for (Row child : children) {
      Map<Row, Row> map = best(child, table.below(target.code()), all);
      own.putAll(map);
      all.putAll(map);
    }
    return own;
  }

  private boolean fits(Row row, Row target, boolean strict) {
    boolean same =
        row.level().equals(target.level())
            && !row.code().equals(target.code())
            && !KEPT.contains(target.code())
            && row.kind().equals(target.kind())
            && (row.name().length() == 2) == (target.name().length() == 2)
            && KINDS.indexOf(target.base().charAt(target.base().length() - 1)) < 0
            && !text.contains(target.base());
    boolean named = row.plain() == target.plain() && table.shared(row) == table.shared(target);
    return same
        && table.speaks(row, target, text)
        && (named || !strict || row.is("Township"))
        && (!row.is("Country") || row.name().length() == target.name().length());
  }
}

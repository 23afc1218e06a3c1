package io.tupu.eval.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of regions with what lies below each, which the extractor never asks. */
final class RegionTable {
  private static final List<String> KINDS =
      List.of(
          "特别行政区", "自治区", "自治州", "自治县", "自治旗", "民族乡", "街道", "地区", "苏木", "省", "市", "盟", "区", "县",
          "旗", "镇", "乡");

  private final Map<String, Row> byCode = new HashMap<>();
  private final Map<String, List<Row>> byName = new HashMap<>();
  private final Map<String, List<Row>> below = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, String> letters = new HashMap<>();

  /** A region: the kind is how its full name ends, the base its name without that. */
  record Row(
      String code,
      String name,
      List<String> shorts,
      boolean plain,
      String level,
      String parent,
      String kind,
      String base) {

    boolean is(String wanted) {
      return level.equals(wanted);
    }
  }

  RegionTable() {
    for (String[] cells : cells("regions.tsv")) {
      Row row = row(cells);
      byCode.put(row.code(), row);
      below.computeIfAbsent(row.parent(), p -> new ArrayList<>()).add(row);
      name(row.name(), row);
      row.shorts().forEach(s -> name(s, row));
    }
    for (String[] cells : cells("region-names.tsv")) {
      Row row = byCode.get(cells[1]);
      name(cells[0], row);
      if (cells[2].equals("abbreviation")) {
        letters.putIfAbsent(row.code(), cells[0]);
      }
    }
  }

  private static List<String[]> cells(String file) {
    try {
      List<String[]> rows = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of("ontology", file))) {
        rows.add(line.split("\t", -1));
      }
      return rows.subList(1, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] cells) {
    List<String> shorts = new ArrayList<>();
    boolean plain = false;
    for (String name : cells[2].split("\\|")) {
      plain |= !name.isEmpty() && !name.endsWith("?");
      if (!name.isEmpty()) {
        shorts.add(name.replace("?", ""));
      }
    }
    String kind = KINDS.stream().filter(cells[1]::endsWith).findFirst().orElse("");
    String base = cells[1].substring(0, cells[1].length() - kind.length());
    for (String name : shorts) {
      base = name.length() < base.length() ? name : base;
    }
    return new Row(cells[0], cells[1], shorts, plain, cells[3], cells[4], kind, base);
  }

  private void name(String name, Row row) {
    byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(row);
    names.computeIfAbsent(row.code(), n -> new ArrayList<>(1)).add(name);
  }

  /** Whatever goes by this name. */
  List<Row> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  List<Row> below(String code) {
    return below.getOrDefault(code, List.of());
  }

  /** From the region itself to its province or country. */
  List<Row> chain(Row row) {
    List<Row> chain = new ArrayList<>();
    for (Row at = row; at != null && !at.code().equals("CN"); at = byCode.get(at.parent())) {
      chain.add(at);
    }
    return chain;
  }

  /** Every region of a level that lies in another. */
  List<Row> within(Row above, String level) {
    return all(level).stream().filter(r -> inside(r, above)).toList();
  }

  private boolean inside(Row row, Row above) {
    return above != null && chain(row).contains(above);
  }

  /** Whether the target goes by a name like each by which the text calls the region. */
  boolean speaks(Row row, Row target, String text) {
    for (String name : names.getOrDefault(row.code(), List.of())) {
      if (name.length() > row.base().length()
          && name.startsWith(row.base())
          && text.contains(name)) {
        String like = target.base() + name.substring(row.base().length());
        if (!name.equals(row.name()) && !named(like).contains(target)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Every region of a level. */
  List<Row> all(String level) {
    return byCode.values().stream()
        .filter(r -> r.is(level))
        .sorted((a, b) -> a.code().compareTo(b.code()))
        .toList();
  }

  /** How people call it for short, in full when they do not. */
  String shortName(Row row) {
    return named(row.base()).contains(row) || row.is("Township") ? row.base() : row.name();
  }

  /** 鄂, 甬; empty when it has none. */
  String letter(Row row) {
    return letters.getOrDefault(row.code(), "");
  }

  /** Whether another region above the townships has the same full name. */
  boolean shared(Row row) {
    return named(row.name()).stream().filter(r -> !r.is("Township") && !r.is("Zone")).count() > 1;
  }
}

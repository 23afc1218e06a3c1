package io.tupu.eval.swap;

import io.tupu.eval.Annotation;
import io.tupu.eval.GoldSet;
import io.tupu.eval.swap.RegionTable.Row;
import io.tupu.eval.swap.Rewriter.Entry;
import io.tupu.extract.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** One document with other regions and invented names, in its text and in its gold alike. */
final class Swapped {
  private static final List<String> ENDINGS =
      List.of(
          "", "省", "市", "县", "区", "州", "旗", "盟", "镇", "乡", "街道", "街办", "街道办", "办事处", "街道办事处", "自治区",
          "自治州", "自治县", "自治旗", "地区", "特别行政区");

  private final GoldSet.Doc doc;
  private final RegionTable table;
  private final Coinage coinage;
  private final Map<Annotation.Item, Row> resolved;
  private final Map<Row, Row> targets;
  private final Rewriter regions = new Rewriter();
  private final Rewriter names = new Rewriter();

  private Swapped(GoldSet.Doc doc, RegionTable table, long seed) {
    this.doc = doc;
    this.table = table;
    Random random = new Random(seed * 31 + doc.gold().doc().hashCode());
    this.coinage = new Coinage(random);
    RegionSwap swap = new RegionSwap(table, doc.text(), doc.gold(), random);
    this.resolved = swap.resolved();
    this.targets = swap.choose();
    coinage.fixed().forEach(name -> names.add(same(name)));
    regions();
  }

  static GoldSet.Doc of(GoldSet.Doc doc, RegionTable table, long seed) {
    return new Swapped(doc, table, seed).document();
  }

  private static Entry same(String name) {
    return aligned(name, name);
  }

  /** Character by character; what is left over goes to the last. */
  private static Entry aligned(String name, String other) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < name.length(); i++) {
      boolean last = i == name.length() - 1;
      int end = last ? other.length() : Math.min(other.length(), i + 1);
      parts.add(other.substring(Math.min(i, end), end));
    }
    return new Entry(name, parts);
  }

  private void regions() {
    resolved.forEach((item, row) -> item.forms().forEach(form -> region(form, other(form, row))));
    targets.forEach(
        (row, target) -> {
          region(row.name(), target.name());
          if (row.plain()) {
            row.shorts().forEach(s -> region(s, other(s, row)));
          }
        });
  }

  private void region(String form, String other) {
    if (!other.isEmpty()) {
      regions.add(aligned(form, other));
    }
  }

  /** The form of the other region; empty for a form that is made of several names. */
  private String other(String form, Row row) {
    Row target = targets.getOrDefault(row, row);
    if (form.equals(row.name())) {
      return target.name();
    }
    if (form.startsWith(row.base())) {
      String ending = form.substring(row.base().length());
      if (ENDINGS.contains(ending)) {
        return ending.isEmpty() ? table.shortName(target) : target.base() + ending;
      }
    }
    if (table.named(form).contains(row)) {
      String letter = table.letter(target);
      return form.length() == 1 && !letter.isEmpty() ? letter : table.shortName(target);
    }
    return "";
  }

  private GoldSet.Doc document() {
    List<Annotation.Item> items = new ArrayList<>();
    coin();
    for (Annotation.Item item : doc.gold().items()) {
      Map<String, String> forms = new LinkedHashMap<>();
      item.forms().forEach(form -> forms.put(form, entry(item, form).replacement()));
      items.add(
          Annotation.Item.of(
              item.types(),
              forms.get(item.name()),
              forms.values(),
              item.optional(),
              item.confidence()));
    }
    targets.forEach((row, target) -> names.add(aligned(row.name(), target.name())));
    resolved.forEach((item, row) -> item.forms().forEach(form -> names.add(entry(item, form))));
    targets.keySet().stream()
        .filter(Row::plain)
        .forEach(row -> row.shorts().forEach(s -> names.add(aligned(s, other(s, row)))));
    List<Annotation.Link> links = new ArrayList<>();
    for (Annotation.Link link : doc.gold().links()) {
      links.add(
          new Annotation.Link(
              link.subject(),
              link.relation(),
              link.object(),
              link.optional(),
              names.rewrite(link.evidence()),
              link.confidence()));
    }
    return new GoldSet.Doc(
        names.rewrite(doc.text()), new Annotation(doc.gold().doc(), "", items, links));
  }

  /** The shorter names first, since longer ones hold them. */
  private void coin() {
    Map<String, Annotation.Item> forms =
        new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(f -> f));
    doc.gold().items().forEach(item -> item.forms().forEach(form -> forms.putIfAbsent(form, item)));
    forms.forEach((form, item) -> names.add(entry(item, form)));
  }

  private Entry entry(Annotation.Item item, String form) {
    boolean coin =
        !resolved.containsKey(item)
            && !(item.type().equals("Organization")
                && item.forms().stream().anyMatch(coinage::official));
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < form.length()) {
      Entry known = known(form, at);
      if (!known.name().isEmpty()) {
        parts.addAll(known.parts());
        at += known.name().length();
      } else {
        int generic = coin ? coinage.generic(form, at) : 1;
        for (int i = 0; i < Math.max(1, generic); i++) {
          char c = form.charAt(at + i);
          parts.add(String.valueOf(generic > 0 ? c : coinage.coin(c)));
        }
        at += Math.max(1, generic);
      }
    }
    return new Entry(form, parts);
  }

  /** The longest region or name already dealt with that stands here. */
  private Entry known(String form, int at) {
    Entry region = regions.exact(form, at);
    Entry name = names.exact(form, at);
    if (region.name().length() == 1 && !region.name().equals(form)) {
      return same("");
    }
    boolean nested = name.name().length() > 2 || name.name().equals(form);
    return nested && name.name().length() > region.name().length() ? name : region;
  }

  /** Names of the gold that the text had and has no longer: what a swap broke. */
  static List<String> lost(GoldSet.Doc before, GoldSet.Doc after) {
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < before.gold().items().size(); i++) {
      Annotation.Item item = before.gold().items().get(i);
      Annotation.Item now = after.gold().items().get(i);
      if (stands(item, before.text()) && !stands(now, after.text())) {
        lost.add(item.name() + " → " + now.name());
      }
    }
    return lost;
  }

  private static boolean stands(Annotation.Item item, String text) {
    String normal = Names.normalise(text);
    return item.surfaces().stream().anyMatch(normal::contains);
  }
}

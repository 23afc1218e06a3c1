package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.WordSet;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rows of a table whose header says what its columns hold: 镇街 | 品牌名称 | 承办单位. Thread-safe.
 */
public final class TableFinder {
  private static final String RULE = "table-cell";
  private static final Pattern CELL = Pattern.compile("[^|｜／\\t]+");
  private static final Pattern NOTE = Pattern.compile("[（(][^）)]*[）)]$");
  private static final Pattern REMARK = Pattern.compile("[（(][^）)]*[）)]");
  private static final Pattern NUMBER = Pattern.compile("[（(]?[0-9]{1,3}[）)]?[.．、\\s]\\s*");
  private static final Pattern NAMED = Pattern.compile("名称$");
  private static final int LONGEST = 24;

  private final Readings readings;
  private final WordSet bodies;
  private final double confidence;

  public TableFinder(RuleBook rules) {
    readings = new Readings(rules);
    bodies = rules.set(RULE, "body");
    confidence = rules.rule(RULE).confidence();
  }

  /**
   * What the columns of a table hold.
   *
   * @param heads for each column the head rule of its names; empty for other columns
   * @param body for each column whether it names bodies
   */
  public record Columns(List<Optional<Rule>> heads, List<Boolean> body) {
    public Columns {
      heads = List.copyOf(heads);
      body = List.copyOf(body);
    }
  }

  /** The columns that a row announces; empty when it is no header. */
  public Optional<Columns> header(Passage row) {
    List<Optional<Rule>> heads = new ArrayList<>();
    List<Boolean> body = new ArrayList<>();
    for (Span cell : cells(row)) {
      String text =
          NAMED.matcher(REMARK.matcher(cell.slice(row.text())).replaceFirst("")).replaceFirst("");
      boolean names = bodies.longestEnd(text) > 0;
      heads.add(names ? Optional.empty() : readings.head(text));
      body.add(names);
    }
    boolean typed = heads.stream().anyMatch(Optional::isPresent) && heads.size() > 1;
    return typed && row.quotes().isEmpty()
        ? Optional.of(new Columns(heads, body))
        : Optional.empty();
  }

  /**
   * The columns of a row that says itself what it is: 1. 瓷谷侨缘／侨务工作品牌／市侨联. Empty when its second
   * cell is not a word for names.
   */
  public Optional<Columns> record(Passage row) {
    List<Span> cells = cells(row);
    if (cells.size() < 3 || cells.get(1).length() > LONGEST / 2) {
      return Optional.empty();
    }
    Optional<Rule> head = readings.ownHead("某" + cells.get(1).slice(row.text()));
    return head.map(
        h -> new Columns(List.of(head, Optional.empty(), Optional.empty()), List.of(false)));
  }

  /** The names in a row of these columns. */
  public List<WorkName> works(Passage row, Columns columns) {
    List<WorkName> works = new ArrayList<>();
    if (header(row).isPresent()) {
      return works;
    }
    List<Span> cells = cells(row);
    for (int i = 0; i < Math.min(cells.size(), columns.heads().size()); i++) {
      Optional<Rule> head = columns.heads().get(i);
      Span name = name(row, cells.get(i));
      String text = Readings.plain(name.slice(row.text()));
      boolean said = text.codePoints().anyMatch(Character::isLetterOrDigit);
      if (head.isPresent() && said && text.length() > 1 && text.length() <= LONGEST) {
        Optional<Rule> own = readings.ownHead(text);
        works.add(
            new WorkName(
                row,
                name,
                cells.get(i),
                text,
                new TreeSet<>(List.of(text)),
                readings.types(head.get(), own, text),
                -1,
                RULE,
                confidence));
      }
    }
    return works;
  }

  /** Adds a body for a cell that must name one and in which none has been found. */
  public void bodies(Passage row, Columns columns, List<BodyName> found) {
    if (header(row).isPresent()) {
      return;
    }
    List<Span> cells = cells(row);
    for (int i = 0; i < Math.min(cells.size(), columns.body().size()); i++) {
      Span name = name(row, cells.get(i));
      String text = name.slice(row.text());
      boolean free = found.stream().noneMatch(b -> b.span().overlaps(name));
      if (columns.body().get(i) && free && text.length() > 2 && text.length() <= LONGEST) {
        TreeMap<Integer, BodyName> one = new TreeMap<>();
        BodyFinder.add(
            one, new BodyName(row, name, List.of(), "", text, "", false, BodyFinder.BODY));
        found.addAll(one.values());
      }
    }
  }

  private static Span name(Passage row, Span cell) {
    String text = cell.slice(row.text());
    Matcher number = NUMBER.matcher(text);
    int from = number.lookingAt() && number.end() < text.length() ? number.end() : 0;
    Matcher note = NOTE.matcher(text);
    int to = note.find() && note.start() > from ? note.start() : text.length();
    return new Span(cell.start() + from, cell.start() + to);
  }

  private static List<Span> cells(Passage row) {
    List<Span> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(row.text());
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      while (start < end && Character.isWhitespace(row.text().charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(row.text().charAt(end - 1))) {
        end--;
      }
      if (end > start) {
        cells.add(new Span(start, end));
      }
    }
    return cells;
  }
}

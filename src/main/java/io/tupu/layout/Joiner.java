package io.tupu.layout;

import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts together what the page tore apart: paragraphs that go on behind a blank line, a caption or a
 * page number, and lines cut at a fixed width.
 */
final class Joiner {
  private static final int REACH = 7;
  private static final int RUNNING = 33;
  private static final Pattern DATE_LEAD = Pattern.compile("\\d{1,2}月\\d{1,2}日.*");

  private final List<Line> lines;
  private final List<Shape> shapes = new ArrayList<>();
  private final boolean[] wraps;
  private final boolean[] taken;

  private Joiner(List<Line> lines) {
    this.lines = lines;
    for (Line line : lines) {
      shapes.add(Shaper.of(line));
    }
    this.wraps = Wrapping.of(lines, shapes);
    this.taken = new boolean[lines.size()];
  }

  /** The units of a page, in the order of their first lines. */
  static List<Unit> units(List<Line> lines) {
    return new Joiner(lines).units();
  }

  private List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!taken[i]) {
        units.add(unit(i));
      }
    }
    return units;
  }

  private Unit unit(int first) {
    Draft draft = new Draft(first);
    int next = following(draft, first);
    while (next >= 0) {
      taken[next] = true;
      draft.add(next);
      next = following(draft, next);
    }
    return draft.unit();
  }

  /** The line that goes on where the draft stops after line i, or -1. */
  private int following(Draft draft, int i) {
    int next = i + 1;
    if (next < lines.size() && !taken[next]) {
      if (wraps[i] || isItemText(draft, i)) {
        return next;
      }
    }
    Form form = draft.form();
    if (form != Form.TEXT && form != Form.ITEM || !draft.isTorn()) {
      return -1;
    }
    return beyondFurniture(draft, i);
  }

  private int beyondFurniture(Draft draft, int i) {
    boolean breaksOff = draft.breaksOff();
    List<Integer> photos = new ArrayList<>();
    for (int k = i + 1; k < Math.min(lines.size(), i + REACH); k++) {
      Shape shape = shapes.get(k);
      boolean passable =
          shape.form() == Form.CAPTION || shape.form() == Form.NOISE && shape.rank() == 1;
      if (taken[k] || passable) {
        continue;
      }
      if (shape.form() != Form.TEXT) {
        return -1;
      }
      if (goesOn(k, breaksOff)) {
        photos.forEach(photo -> shapes.set(photo, shapes.get(photo).as(Form.CAPTION)));
        return k;
      }
      boolean photo = breaksOff && lines.get(k).gap() > 0 && Shaper.headingLike(shape.text());
      if (!photo) {
        return photos.isEmpty() && breaksOff && lines.get(k).gap() == 0 ? k : -1;
      }
      photos.add(k);
    }
    return -1;
  }

  private boolean goesOn(int k, boolean breaksOff) {
    String text = shapes.get(k).text();
    boolean sentence =
        Punctuation.hasStop(text) || Punctuation.hasComma(text) && text.length() >= RUNNING;
    boolean fresh = lines.get(k).indent() >= 2 || DATE_LEAD.matcher(text).matches();
    return sentence && (breaksOff || !fresh);
  }

  /** The second line of a list item, indented below its first. */
  private boolean isItemText(Draft draft, int i) {
    Line next = lines.get(i + 1);
    return draft.form() == Form.ITEM
        && shapes.get(i + 1).form() == Form.TEXT
        && next.gap() == 0
        && next.indent() > draft.indent()
        && !Punctuation.endsSentence(lines.get(i).text());
  }

  /** A unit under construction. */
  private final class Draft {
    private final int first;
    private final List<Span> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int lineCount;
    private String last;
    private boolean hasStop;
    private boolean hasComma;

    Draft(int first) {
      this.first = first;
      add(first);
    }

    void add(int i) {
      Shape shape = shapes.get(i);
      lineCount++;
      int before = pieces.size();
      addWithoutStars(shape);
      if (pieces.size() == before) {
        pieces.add(shape.core());
        text.append(shape.text());
      }
      last = shape.text();
      hasStop |= Punctuation.hasFullStop(last);
      hasComma |= Punctuation.hasComma(last);
    }

    /** “**仙境新力量**：…” as two pieces that read 仙境新力量：…. */
    private void addWithoutStars(Shape shape) {
      String line = shape.text();
      int from = 0;
      int open = line.indexOf("**");
      while (open >= 0) {
        int close = line.indexOf("**", open + 2);
        if (close < 0) {
          break;
        }
        addPart(shape, from, open);
        addPart(shape, open + 2, close);
        from = close + 2;
        open = line.indexOf("**", from);
      }
      addPart(shape, from, line.length());
    }

    private void addPart(Shape shape, int from, int to) {
      if (from < to) {
        int base = shape.core().start();
        pieces.add(new Span(base + from, base + to));
        text.append(shape.text(), from, to);
      }
    }

    Form form() {
      Form form = shapes.get(first).form();
      boolean grown = lineCount > 1 && (form == Form.NUMBERED || form == Form.DASH);
      return grown ? Form.ITEM : form;
    }

    int indent() {
      return lines.get(first).indent();
    }

    boolean breaksOff() {
      return Punctuation.breaksOff(last);
    }

    /** Running text without an end. */
    boolean isTorn() {
      boolean running = hasStop || hasComma && text.length() >= RUNNING;
      return !Punctuation.endsSentence(last) && (running || breaksOff());
    }

    Unit unit() {
      Shape shape = shapes.get(first);
      return Unit.of(form(), shape.rank(), lines.get(first).gap(), pieces, text.toString());
    }
  }
}

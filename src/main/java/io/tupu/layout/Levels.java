package io.tupu.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every style of heading in an article one level. Markdown signs and numbers have an order of
 * their own; a style without (bare lines, bold, brackets) is outer if it comes back after a
 * numbered one, inner if it first appears below one.
 */
final class Levels {
  private static final int NUMBERED = 100;
  private static final int INNER = 200;
  private static final int FREE = 300;

  private Levels() {}

  /** The style of a unit used as a heading. */
  static int style(Unit unit) {
    return switch (unit.form()) {
      case MARKDOWN -> unit.rank();
      case NUMBERED -> NUMBERED + unit.rank();
      case ITEM -> FREE + 5;
      case BRACKET -> FREE + 1;
      case BOLD -> FREE + 2;
      case DASH -> unit.rank() > 0 ? unit.rank() : FREE + 4;
      default -> FREE + 3;
    };
  }

  /** Level by style, 1 for the outermost, for the headings of one article in order. */
  static Map<Integer, Integer> of(List<Integer> styles) {
    Map<Integer, Integer> places = new LinkedHashMap<>();
    for (int style : styles) {
      places.computeIfAbsent(style, s -> s < FREE ? s * 10 : place(s, styles));
    }
    List<Integer> order = new ArrayList<>(places.values().stream().distinct().sorted().toList());
    Map<Integer, Integer> levels = new LinkedHashMap<>();
    places.forEach((style, place) -> levels.put(style, order.indexOf(place) + 1));
    return levels;
  }

  private static int place(int style, List<Integer> styles) {
    int first = styles.indexOf(style);
    int number = -1;
    int free = 0;
    for (int i = 0; i < styles.size() && number < 0; i++) {
      number = isNumber(styles.get(i)) ? i : -1;
    }
    for (int other : styles.subList(0, first).stream().distinct().toList()) {
      free += other >= FREE ? 1 : 0;
    }
    if (number < 0 || first > number) {
      return INNER * 10 + free;
    }
    boolean returns = styles.lastIndexOf(style) > number;
    return returns ? NUMBERED * 10 + free : styles.get(number) * 10;
  }

  private static boolean isNumber(int style) {
    return style > NUMBERED && style < INNER;
  }
}

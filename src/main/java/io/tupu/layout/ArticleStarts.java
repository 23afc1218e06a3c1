package io.tupu.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds where one report of a file ends and the next begins. */
final class ArticleStarts {
  private static final int FRONT = 14;
  private static final int LONG_RULE = 8;
  private static final int SUBTITLE = 8;

  private final List<Unit> units;

  private ArticleStarts(List<Unit> units) {
    this.units = units;
  }

  /** Indexes of the first units, the first always 0; empty when there is no unit. */
  static List<Integer> of(List<Unit> units) {
    return units.isEmpty() ? List.of() : new ArticleStarts(units).starts();
  }

  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    boolean text = false;
    for (int i = 0; i < units.size(); i++) {
      if (text && isTitle(i)) {
        starts.add(i);
        text = false;
      }
      text |= units.get(i).isParagraph();
    }
    return starts;
  }

  private boolean isTitle(int i) {
    Unit unit = units.get(i);
    boolean sign = unit.form() == Form.MARKDOWN && Numbering.of(unit.text()) == null;
    if (!sign && !unit.isBare()) {
      return false;
    }
    if (!reachesText(i + 1)) {
      return false;
    }
    return isSubtitle(i + 1)
        || at(i + 1) == Form.BYLINE
        || followsEnd(i) && (units.get(i + 1).isParagraph() || isBare(i + 1));
  }

  private boolean isSubtitle(int i) {
    Unit unit = units.get(i);
    return unit.isDashed() && unit.text().length() >= SUBTITLE && at(i + 1) != Form.DASH;
  }

  private boolean isBare(int i) {
    return units.get(i).isBare();
  }

  private Form at(int i) {
    return i < units.size() ? units.get(i).form() : null;
  }

  private boolean followsEnd(int i) {
    Unit before = units.get(i - 1);
    boolean rule = before.form() == Form.RULE && before.rank() >= LONG_RULE;
    boolean signed = before.form() == Form.BYLINE && before.rank() == 1;
    boolean ruleAfterSignature =
        before.form() == Form.RULE && i > 1 && units.get(i - 2).form() == Form.BYLINE;
    return rule || signed || ruleAfterSignature;
  }

  private boolean reachesText(int from) {
    for (int i = from; i < Math.min(units.size(), from + FRONT); i++) {
      if (units.get(i).isParagraph()) {
        return true;
      }
    }
    return false;
  }
}

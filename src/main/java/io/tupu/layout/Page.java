package io.tupu.layout;

import java.util.List;
import java.util.regex.Pattern;

/** The units of one article, and what can be asked of them and their neighbours. */
final class Page {
  private static final Pattern DATED =
      Pattern.compile("(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|[上中下]旬)[,，、].*");
  private static final Pattern BODY =
      Pattern.compile(
          "(?:中共|中国|\\p{IsHan}{1,8}[省市县区州旗盟镇乡])\\p{IsHan}{0,12}"
              + "(?:部|委|委员会|委会|局|办|办公室|政府|厅|工商联|联合会|联谊会|协会|商会|支部|总支|课题组)");
  private static final int CAPTION = 80;

  private final List<Unit> units;
  private final int usualGap;
  private final boolean marked;

  Page(List<Unit> units, int usualGap) {
    this.units = units;
    this.usualGap = usualGap;
    this.marked = hasOtherHeadings();
  }

  /** The most frequent number of blank lines between the units of a file. */
  static int usualGap(List<Unit> units) {
    int[] counts = new int[8];
    for (Unit unit : units.subList(Math.min(1, units.size()), units.size())) {
      counts[Math.min(unit.gap(), counts.length - 1)]++;
    }
    int best = 0;
    for (int gap = 1; gap < counts.length; gap++) {
      best = counts[gap] > counts[best] ? gap : best;
    }
    return best;
  }

  private boolean hasOtherHeadings() {
    int explicit = 0;
    int plain = 0;
    for (int i = 1; i < units.size(); i++) {
      switch (units.get(i).form()) {
        case MARKDOWN, BOLD, BRACKET, NUMBERED -> explicit++;
        default -> plain += isLoneBare(i) && !isApart(i) ? 1 : 0;
      }
    }
    return explicit + plain >= 2;
  }

  private boolean isLoneBare(int i) {
    return isBare(i) && !isBare(i - 1) && i + 1 < units.size() && units.get(i + 1).isParagraph();
  }

  int size() {
    return units.size();
  }

  Unit unit(int i) {
    return units.get(i);
  }

  Form form(int i) {
    return i >= 0 && i < units.size() ? units.get(i).form() : null;
  }

  boolean isBare(int i) {
    return i >= 0 && i < units.size() && units.get(i).isBare();
  }

  /** Whether the article marks its headings in a way that this short line does not share. */
  boolean isApartFromHeadings(int i) {
    return isApart(i) && marked;
  }

  /** Whether more blank lines than usual stand before the unit, as where a picture was. */
  boolean isApart(int i) {
    return units.get(i).gap() > Math.max(1, usualGap);
  }

  /** “9月21日,麻城市举办…汇演。”: one short dated sentence, apart from the text or beside another. */
  boolean isDatedCaption(int i) {
    return isDated(i) && (isApart(i) || isDated(i - 1) || isDated(i + 1));
  }

  private boolean isDated(int i) {
    if (form(i) != Form.TEXT) {
      return false;
    }
    String text = units.get(i).text();
    return text.length() <= CAPTION
        && DATED.matcher(text).matches()
        && !Punctuation.hasStop(text.substring(0, text.length() - 1));
  }

  /** Whether the line is just the name of an office. */
  boolean isOffice(int i) {
    String text = units.get(i).text();
    return text.length() <= 30 && BODY.matcher(text).matches() && !Punctuation.hasComma(text);
  }

  /** The end of the run of bare lines that starts here. */
  int bareRun(int from) {
    int to = from;
    while (isBare(to)) {
      to++;
    }
    return to;
  }

  /** Whether a heading at i would have something below it. */
  boolean hasTextBelow(int i) {
    for (int k = i + 1; k < units.size(); k++) {
      Form form = units.get(k).form();
      if (!form.isFurniture()) {
        return true;
      }
    }
    return false;
  }
}

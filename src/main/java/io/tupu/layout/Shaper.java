package io.tupu.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the form of a line from the line alone. */
final class Shaper {
  /** Longer lines are running text, whatever they start with. */
  private static final int SHORT = 160;

  static final int HEADING = 42;

  /** Rank of an item behind a printer's dot, which may also mark a heading; no number has it. */
  static final int DOT = 20;

  private static final Pattern HASH = Pattern.compile("(#{1,6})(\\s*)([^#\\s].{0,100}?)\\s*#*");
  private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)([^*_]{1,60})\\1[:：]?");
  private static final Pattern BRACKET = Pattern.compile("[【〖〔\\[][^】〗〕\\]]{1,40}[】〗〕\\]]");
  private static final Pattern MARK = Pattern.compile("[◆■●★▶◎□◇▍]\\s*");
  private static final Pattern FRAMED =
      Pattern.compile("([·•●◆■★*—]{1,3})\\s*([^·•●◆■★*—]{1,40}?)\\s*\\1");
  private static final Pattern BULLET = Pattern.compile("[-*+]\\s+|[•·▪‣◦]\\s*");
  private static final Pattern DASH = Pattern.compile("(?:[—―─–]+|--+)\\s*");
  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]*)\\)");
  private static final Pattern RULE = Pattern.compile("[-—―─–=*_~#|+:.·•\\s]+");
  private static final Pattern COLUMNS =
      Pattern.compile("(?:[^\\s。；](?:[^\\s。；]|[ ](?! )){0,24}\\s{2,}){2,}\\S{1,24}");

  private Shaper() {}

  static Shape of(Line line) {
    Shape whole = new Shape(Form.TEXT, 0, line.span(), line.text());
    String text = whole.text();
    boolean word = Character.isLetterOrDigit(text.charAt(0));
    if (!word && RULE.matcher(text).matches()) {
      return new Shape(Form.RULE, text.length(), whole.core(), text);
    }
    if (text.startsWith(">") && text.length() > 1) {
      whole = Shape.part(Form.TEXT, 0, whole, 1, text.length());
    }
    Shape marked = whole.text().length() <= SHORT ? markup(whole) : null;
    return marked != null ? marked : plain(whole);
  }

  private static Shape markup(Shape whole) {
    String text = whole.text();
    if (Character.isLetterOrDigit(text.charAt(0))) {
      return null; // all of these begin with a mark
    }
    Matcher hash = HASH.matcher(text);
    if (hash.matches() && !(text.endsWith("#") && hash.group(2).isEmpty())) {
      int dash = prefix(DASH, hash.group(3));
      Form form = dash > 0 ? Form.DASH : Form.MARKDOWN;
      int level = hash.group(1).length();
      return Shape.part(form, level, whole, hash.start(3) + dash, hash.end(3));
    }
    Matcher bold = BOLD.matcher(text);
    if (bold.matches() && !bold.group(2).endsWith("。")) {
      return Shape.part(Form.BOLD, 0, whole, bold.start(2), bold.end(2));
    }
    Matcher framed = FRAMED.matcher(text);
    if (framed.matches() && !Furniture.isNoise(text)) {
      return Shape.part(Form.BRACKET, 0, whole, framed.start(2), framed.end(2));
    }
    Matcher image = IMAGE.matcher(text);
    if (image.matches()) {
      return image(whole, image);
    }
    return BRACKET.matcher(text).matches() && !Furniture.isNoise(text)
        ? Shape.part(Form.BRACKET, 0, whole, 1, text.length() - 1)
        : null;
  }

  private static boolean isChinese(String words) {
    return words.codePoints().anyMatch(Character::isIdeographic);
  }

  /** The words of ‘![words](address)’; the address is markup, unless the words stand there. */
  private static Shape image(Shape whole, Matcher image) {
    boolean alt = isChinese(image.group(1));
    boolean target = isChinese(image.group(2));
    if (!alt && !target) {
      return whole.as(Form.NOISE);
    }
    int start = alt ? image.start(1) : image.start(2);
    int end = target ? image.end(2) : image.end(1);
    return Shape.part(Form.CAPTION, 0, whole, start, end);
  }

  private static Shape plain(Shape whole) {
    String text = whole.text();
    if (text.length() <= SHORT) {
      if (Furniture.isByline(text)) {
        return new Shape(
            Form.BYLINE, "（(".indexOf(text.charAt(0)) >= 0 ? 1 : 0, whole.core(), text);
      }
      if (Furniture.isNoise(text)) {
        return new Shape(Form.NOISE, Furniture.isPage(text) ? 1 : 0, whole.core(), text);
      }
      if (Furniture.isCaption(text)) {
        return whole.as(Form.CAPTION);
      }
    }
    if (isRow(text)) {
      return whole.as(Form.ROW);
    }
    return listed(whole);
  }

  private static boolean isRow(String text) {
    int bar = text.indexOf('|');
    if (bar >= 0) {
      return bar == 0 || text.indexOf('|', bar + 1) > 0 || text.contains(" | ");
    }
    int slash = text.indexOf('／');
    return text.indexOf('\t') > 0
        || slash > 0 && text.length() <= SHORT && text.indexOf('／', slash + 1) > 0
        || text.length() <= SHORT && hasGap(text) && COLUMNS.matcher(text).matches();
  }

  /** Two blanks side by side, as between columns. */
  private static boolean hasGap(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' && text.charAt(i - 1) <= ' ') {
        return true;
      }
    }
    return false;
  }

  private static Shape listed(Shape whole) {
    String text = whole.text();
    Numbering number = Numbering.of(text);
    if (number != null) {
      boolean heading = headingLike(text) && number.end() < text.length();
      return new Shape(heading ? Form.NUMBERED : Form.ITEM, number.rank(), whole.core(), text);
    }
    if (Character.isLetterOrDigit(text.charAt(0))) {
      return whole; // what follows begins with a mark
    }
    int dash = prefix(DASH, text);
    if (dash > 0) {
      Form form =
          headingLike(text) || text.length() <= 60 && !Punctuation.hasStop(text)
              ? Form.DASH
              : Form.ITEM;
      return Shape.part(form, 0, whole, dash, text.length());
    }
    int bullet = prefix(BULLET, text);
    if (bullet > 0) {
      int rank = "-*+".indexOf(text.charAt(0)) >= 0 ? 0 : DOT;
      return Shape.part(Form.ITEM, rank, whole, bullet, text.length());
    }
    int mark = prefix(MARK, text);
    if (mark > 0) {
      return Shape.part(
          headingLike(text) ? Form.BRACKET : Form.ITEM, 0, whole, mark, text.length());
    }
    return whole;
  }

  private static int prefix(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() && matcher.end() < text.length() ? matcher.end() : 0;
  }

  /** Short, and without the marks of a sentence: it may be a heading, if its neighbours agree. */
  static boolean headingLike(String text) {
    if (text.length() > HEADING || Punctuation.hasStop(chop(text)) || Punctuation.breaksOff(text)) {
      return false;
    }
    String last = text.substring(text.length() - 1);
    return "？?！!".contains(last) ? !Punctuation.hasComma(text) : !Punctuation.endsSentence(text);
  }

  private static String chop(String text) {
    return text.substring(0, text.length() - 1);
  }
}

package io.tupu.layout;

import io.tupu.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that belong together: a whole paragraph, a heading, a caption.
 *
 * @param look of a unit of form {@link Form#TEXT}
 * @param gap blank lines before it
 * @param text its pieces, joined
 */
record Unit(Form form, int rank, Look look, int gap, List<Span> pieces, String text) {
  private static final int WITH_COMMA = 32;
  private static final int LEAD_IN = 14;
  private static final Pattern SPEAKER =
      Pattern.compile("(?:问|答|[^\\s：:，。]{0,6}(?:记者|主持人)|Q|A|[Qq]\\d+|[Aa]\\d+)\\s*[:：].*");
  private static final Pattern ADDRESS = Pattern.compile("(?:各位|尊敬|同志|问|答|亲爱|女士|朋友|Q|A).*");
  private static final Pattern SPEECH_OR_LIST =
      Pattern.compile(".*(?:记者|主持人|[省市县区]委|政府|单位|部门|领导|同志|代表|[以如]下.{0,4}|下列.{0,6})\\s*[:：]");

  /** What the words alone make of a text. */
  enum Look {
    /** It could be a heading that only its place on the page shows. */
    BARE,
    /** “武汉市：” alone on a line. */
    LEAD_IN,
    /** “问：…？” in one line. */
    SPEECH,
    PARAGRAPH,
    /** Not of form TEXT. */
    MARKED
  }

  static Unit of(Form form, int rank, int gap, List<Span> pieces, String text) {
    Look look = form == Form.TEXT ? look(pieces.size(), text) : Look.MARKED;
    return new Unit(form, rank, look, gap, List.copyOf(pieces), text);
  }

  private static Look look(int pieces, String text) {
    if (text.length() > Shaper.HEADING) {
      return Look.PARAGRAPH;
    }
    if (isLeadIn(text)) {
      return Look.LEAD_IN;
    }
    if (SPEAKER.matcher(text).matches()) {
      return Look.SPEECH;
    }
    boolean fits = text.length() <= WITH_COMMA || !Punctuation.hasComma(text);
    return fits && pieces == 1 && Shaper.headingLike(text) ? Look.BARE : Look.PARAGRAPH;
  }

  private static boolean isLeadIn(String text) {
    return text.length() <= LEAD_IN
        && (text.endsWith("：") || text.endsWith(":"))
        && !Punctuation.hasComma(text)
        && !Punctuation.hasStop(text)
        && !ADDRESS.matcher(text).matches()
        && !SPEECH_OR_LIST.matcher(text).matches();
  }

  boolean isBare() {
    return look == Look.BARE;
  }

  boolean isLeadIn() {
    return look == Look.LEAD_IN;
  }

  boolean isSpeech() {
    return look == Look.SPEECH;
  }

  boolean isParagraph() {
    return look == Look.PARAGRAPH || look == Look.SPEECH;
  }

  /** “——2022年…综述”, with or without Markdown signs. */
  boolean isDashed() {
    return form == Form.DASH;
  }
}

package io.tupu.layout;

import io.tupu.text.Span;
import java.util.List;

/**
 * Lines that belong together: a whole paragraph, a heading, a caption.
 *
 * @param gap blank lines before it
 * @param text its pieces, joined
 */
record Unit(Form form, int rank, int gap, List<Span> pieces, String text) {

  private static final int WITH_COMMA = 32;
  private static final String SPEAKER =
      "^(?:问|答|[^\\s：:，。]{0,6}(?:记者|主持人)|Q|A|[Qq]\\d+|[Aa]\\d+)\\s*[:：].*";

  /** Whether it could be a heading that only its place on the page shows. */
  boolean isBare() {
    return form == Form.TEXT
        && pieces.size() == 1
        && Shaper.headingLike(text)
        && (text.length() <= WITH_COMMA || !Punctuation.hasComma(text))
        && !isSpeech();
  }

  /** “武汉市：” alone on a line. */
  boolean isLeadIn() {
    return form == Form.TEXT
        && text.length() <= 14
        && (text.endsWith("：") || text.endsWith(":"))
        && !Punctuation.hasComma(text)
        && !Punctuation.hasStop(text)
        && !text.matches("(?:各位|尊敬|同志|问|答|亲爱|女士|朋友|Q|A).*|.*(?:记者|主持人)\\s*[:：]");
  }

  boolean isSpeech() {
    return text.length() <= Shaper.HEADING && text.matches(SPEAKER);
  }

  boolean isParagraph() {
    return form == Form.TEXT && !isBare() && !isLeadIn();
  }

  /** “——2022年…综述”, with or without Markdown signs. */
  boolean isDashed() {
    return form == Form.DASH;
  }
}

package io.tupu.extract;

import io.tupu.text.Span;

/**
 * A doubt about one place of a document: a value, never an exception.
 *
 * @param detail what exactly, in the document's own words
 */
public record Diagnostic(Code code, Span span, String detail) {

  /** Kinds of doubt, with their text for people. */
  public enum Code {
    COUNT_MISMATCH("所述数量与找到的不符", "stated count differs from what was found"),
    UNRESOLVED_DEICTIC("指代没有着落", "a deictic form without a region in focus"),
    AMBIGUOUS_REGION("地名有歧义，未链接", "an ambiguous place name, left unlinked"),
    RULE_CONFLICT("规则读法不一", "rules disagree about the reading"),
    SAME_NAME("同名异类，建议核对", "one name under several types or regions, proposed for review"),
    IDLE_DECISION("决定没有对象，请核对", "a decision that matches nothing in any document");

    private final String zh;
    private final String en;

    Code(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }
}

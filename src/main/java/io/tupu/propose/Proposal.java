package io.tupu.propose;

/**
 * Two nodes that may be one.
 *
 * @param merged goes
 * @param into stays
 * @param detail what more there is to say
 */
record Proposal(Kind kind, Item merged, Item into, String detail) {

  /** Why it is proposed; the surest first. */
  enum Kind {
    EXPLAINED("一份文件写明是简称", "one document explains the short name"),
    TYPES("同名异类", "one name under two types"),
    REGIONS("同名异地", "one name in two regions"),
    CONTAINED("一名含另一名", "one name ends in the other"),
    SPELLING("一字之差", "one character differs"),
    HOMOPHONE("音同字异", "same sound, other characters");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    String zh() {
      return zh;
    }

    String en() {
      return en;
    }
  }
}

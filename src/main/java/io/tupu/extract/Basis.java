package io.tupu.extract;

/** Why a name was taken to mean one region, or an organization to be at home in it. */
public enum Basis {
  TAUGHT("知识目录说明", "taught by the analyst"),
  CHAIN("紧接上级地名", "right after the region above it"),
  FOCUS("在焦点区域或其上级之内", "in the region in focus, or in one around it"),
  ONLY("地名表中只有这一处", "the only one of the table"),
  NAMED("本文别处用了全名", "its full name stands elsewhere in the document"),
  COMPANY("与同文的其他地名相符", "goes with the other regions of the document"),
  FORM("按名称形式判断，表中没有", "by its form; no table has it"),
  NEARBY("前文刚提到", "named shortly before"),
  OWN("名称本身含地名", "by the region in its name"),
  LIST("随前一个机构", "by the organization before it in the list"),
  EXPLAINED("本文写明的简称", "a short name that the document explains"),
  NATIONAL("全国性机构，不属某地", "a national body, at home in no region"),
  NONE("没有着落", "not resolved");

  private final String zh;
  private final String en;

  Basis(String zh, String en) {
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

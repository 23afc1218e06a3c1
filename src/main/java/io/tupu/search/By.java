package io.tupu.search;

/** By which form of its name a thing was found. */
public enum By {
  NAME,
  ALIAS,
  PINYIN,
  INITIALS,
  /** A name that people use and the graph does not tell, such as 鄂 for 湖北省. */
  KNOWN
}

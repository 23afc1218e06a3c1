package io.tupu.search;

/** By which form of its name a thing was found. */
public enum By {
  NAME,
  ALIAS,
  PINYIN,
  INITIALS
}

package io.tupu.explain;

/** What an explanation is written in; the text that it is about stays as it is. */
public enum Language {
  ZH,
  EN;

  String of(String zh, String en) {
    return this == ZH ? zh : en;
  }
}

package io.tupu.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stages of reading, in their order. */
public enum Stage {
  OUTLINE("篇章", "outline"),
  SENTENCES("句子", "sentences"),
  TOKENS("词语", "tokens"),
  CANDIDATES("候选名称", "candidates"),
  MENTIONS("提及", "mentions"),
  RESOLUTION("所指", "resolution"),
  CLAIMS("事实", "claims"),
  CHECK("自检", "self-check");

  private final String zh;
  private final String en;

  Stage(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The name by which it is chosen and found in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title(Language language) {
    return language.of(zh, en);
  }

  /** By its name or title, in any case. */
  public static Optional<Stage> named(String given) {
    return Arrays.stream(values())
        .filter(
            stage ->
                stage.label().equalsIgnoreCase(given)
                    || stage.zh.equals(given)
                    || stage.en.equalsIgnoreCase(given))
        .findFirst();
  }

  /** All names, for messages. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Stage::label).toList();
  }
}

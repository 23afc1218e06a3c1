package io.tupu.query;

import java.util.regex.Pattern;

/** Tells an update that came as a query, for a better sentence. */
public final class UpdateText {
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
  private static final Pattern PROLOGUE =
      Pattern.compile("(?i)\\s*(PREFIX\\s+\\S*\\s*<[^>]*>|BASE\\s*<[^>]*>)");
  private static final Pattern UPDATE =
      Pattern.compile("(?is)\\s*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b.*");
  private static final int LOOKED_AT = 10_000;

  private UpdateText() {}

  /** Whether a text that is no query begins as an update does. */
  public static boolean looksLike(String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    String plain = PROLOGUE.matcher(COMMENT.matcher(head).replaceAll("")).replaceAll("");
    return UPDATE.matcher(plain).matches();
  }
}

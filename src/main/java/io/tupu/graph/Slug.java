package io.tupu.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Readable ASCII parts of IRIs, and the digests that tell equal ones apart. */
final class Slug {
  /** Longer slugs are cut at a hyphen: an IRI should fit into one line of a terminal. */
  static final int LONGEST = 60;

  private final Romanizer romanizer;
  // To look one up takes longer than to digest a name.
  private final ThreadLocal<MessageDigest> sha = ThreadLocal.withInitial(Slug::sha);

  Slug(Romanizer romanizer) {
    this.romanizer = romanizer;
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Pinyin and lower-case ASCII letters and digits of the name, joined by hyphens; “x” when nothing
   * is left. Matches {@code [a-z0-9]+(-[a-z0-9]+)*}, at most {@link #LONGEST} characters.
   */
  String of(String name) {
    StringBuilder spelled = new StringBuilder();
    int i = 0;
    while (i < name.length()) {
      int end = i;
      while (end < name.length() && han(name.codePointAt(end))) {
        end += Character.charCount(name.codePointAt(end));
      }
      if (end > i) {
        spelled.append(' ').append(romanizer.pinyin(name.substring(i, end))).append(' ');
        i = end;
      } else {
        int c = name.codePointAt(i);
        spelled.appendCodePoint(c);
        i += Character.charCount(c);
      }
    }
    return cut(hyphenated(spelled.toString().toLowerCase(Locale.ROOT)));
  }

  private static boolean han(int codePoint) {
    return Character.isIdeographic(codePoint);
  }

  private static String hyphenated(String spelled) {
    StringBuilder kept = new StringBuilder(spelled.length());
    for (int i = 0; i < spelled.length(); i++) {
      char c = spelled.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        kept.append(c);
      } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != '-') {
        kept.append('-');
      }
    }
    return kept.toString();
  }

  private static String cut(String slug) {
    String kept = slug;
    if (kept.length() > LONGEST) {
      int hyphen = kept.lastIndexOf('-', LONGEST);
      kept = kept.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
    if (kept.endsWith("-")) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return kept.isEmpty() ? "x" : kept;
  }

  /**
   * The first hexadecimal digits of SHA-256 over the parts, each ended by a line feed.
   *
   * @param digits an even number
   */
  String digest(int digits, String... parts) {
    StringBuilder text = new StringBuilder(256);
    for (String part : parts) {
      text.append(part).append('\n');
    }
    byte[] digest = sha.get().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, digits / 2);
  }
}

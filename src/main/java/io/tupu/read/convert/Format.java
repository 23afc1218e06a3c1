package io.tupu.read.convert;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats whose text is got out by a child process. */
public enum Format {
  /** In UTF-8, whatever it says of itself. */
  HTML("HTML", List.of("html", "htm", "xhtml", "shtml"), new int[0]),
  DOCX("DOCX", List.of("docx"), zip()),
  PDF("PDF", List.of("pdf"), new int[] {'%', 'P', 'D', 'F', '-'}),
  EPUB("EPUB", List.of("epub"), zip()),
  ODT("ODT", List.of("odt"), zip());

  /** A PDF may have other bytes before it. */
  private static final int REACH = 1024;

  private final String label;
  private final List<String> extensions;
  private final int[] magic;

  Format(String label, List<String> extensions, int[] magic) {
    this.label = label;
    this.extensions = extensions;
    this.magic = magic;
  }

  private static int[] zip() {
    return new int[] {'P', 'K', 3, 4};
  }

  /** As people call it. */
  public String label() {
    return label;
  }

  /** Lower case, without the dot. */
  public List<String> extensions() {
    return extensions;
  }

  /** By the suffix of a file name. */
  public static Optional<Format> of(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String suffix = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(f -> f.extensions.contains(suffix)).findFirst();
  }

  /** Whether the bytes begin as this format does. */
  public boolean begins(byte[] bytes) {
    int last = this == PDF ? Math.min(REACH, bytes.length - magic.length) : 0;
    for (int at = 0; at <= last; at++) {
      if (matches(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(byte[] bytes, int at) {
    if (at + magic.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[at + i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

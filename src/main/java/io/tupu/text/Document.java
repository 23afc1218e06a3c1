package io.tupu.text;

import java.util.Objects;

/**
 * A text as it was read and is stored: every offset of tupu points into {@link #text}.
 *
 * @param fileName last name of the path, with its suffix; the document's identity
 * @param sha256 of the file's bytes, lower-case hex
 * @param text decoded, without byte order mark, line ends as LF, otherwise untouched
 */
public record Document(String fileName, String sha256, String text) {
  public Document {
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(text);
  }
}

package io.tupu.read;

import io.tupu.text.Document;
import java.io.IOException;
import java.util.List;

/** Plain text and Markdown in any of the encodings of {@link Decoder}. */
public final class TextReader implements DocumentReader {

  @Override
  public List<String> extensions() {
    return List.of("txt", "text", "md", "markdown");
  }

  @Override
  public Document read(String fileName, byte[] content) throws IOException {
    String text = lineEnds(Decoder.decode(fileName, content));
    if (text.isBlank()) {
      throw new ReadException(fileName, "has no text in it; remove it or fill it");
    }
    return new Document(fileName, Digest.sha256(content), text);
  }

  /** CRLF and CR as LF. */
  private static String lineEnds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}

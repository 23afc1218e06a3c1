package io.tupu.read;

import io.tupu.read.convert.ConversionException;
import io.tupu.read.convert.Converters;
import io.tupu.read.convert.Format;
import io.tupu.text.Document;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** HTML, DOCX, PDF, EPUB and ODT, whose text comes from a child process. */
final class ConvertedReader implements DocumentReader {
  private static final Pattern LABEL =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:.-]{1,40})");
  private static final int LABEL_WITHIN = 4096;

  private final Converters converters;

  ConvertedReader(Converters converters) {
    this.converters = converters;
  }

  @Override
  public List<String> extensions() {
    return Stream.of(Format.values()).flatMap(format -> format.extensions().stream()).toList();
  }

  @Override
  public Document read(String fileName, byte[] content) throws IOException {
    Format format = Format.of(fileName).orElseThrow();
    String text;
    try {
      text = converters.text(format, format == Format.HTML ? utf8(fileName, content) : content);
    } catch (ConversionException e) {
      throw new ReadException(fileName, e.getMessage());
    }
    if (text.isBlank()) {
      throw new ReadException(
          fileName,
          format == Format.PDF
              ? "has no text in it, only pictures maybe; recognise the text in them first (OCR)"
              : "has no text in it; remove it or fill it");
    }
    return new Document(fileName, Digest.sha256(content), text);
  }

  /**
   * What a page says of its encoding is often wrong, and counts only when its bytes do not tell.
   */
  private static byte[] utf8(String fileName, byte[] content) throws ReadException {
    String page;
    try {
      page = Decoder.decode(fileName, content);
    } catch (ReadException e) {
      page = label(content).flatMap(charset -> Decoder.attempt(content, charset)).orElse(null);
      if (page == null || page.indexOf('\0') >= 0) {
        throw e;
      }
    }
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<Charset> label(byte[] content) {
    int length = Math.min(content.length, LABEL_WITHIN);
    String head = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = LABEL.matcher(head);
    try {
      return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

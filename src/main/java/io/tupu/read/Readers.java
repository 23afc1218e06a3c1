package io.tupu.read;

import io.tupu.read.convert.Bounds;
import io.tupu.read.convert.Converters;
import io.tupu.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats that tupu reads, and the one place to add another. Thread-safe.
 *
 * @see DocumentReader
 */
public final class Readers implements AutoCloseable {
  private static final int MEGABYTE = 1 << 20;
  private static final int LARGEST = 20 * MEGABYTE;

  private final Converters converters;
  private final List<DocumentReader> readers;
  private final int largest;

  /** Readers of files up to 20 MB. */
  public Readers() {
    this(LARGEST);
  }

  /**
   * @param largest size of a file in bytes above which it is refused
   */
  public Readers(int largest) {
    this(largest, Bounds.USUAL);
  }

  /**
   * @param largest size of a file in bytes above which it is refused
   * @param bounds of each document that is read in a process of its own
   */
  public Readers(int largest, Bounds bounds) {
    if (largest < 1) {
      throw new IllegalArgumentException("no file is of " + largest + " bytes or less");
    }
    this.largest = largest;
    this.converters = new Converters(bounds);
    this.readers = List.of(new TextReader(), new ConvertedReader(converters));
  }

  /** Every suffix that some reader takes, lower case, without the dot. */
  public List<String> extensions() {
    return readers.stream().flatMap(reader -> reader.extensions().stream()).toList();
  }

  /** Whether some reader takes files of this name. */
  public boolean take(Path file) {
    return reader(name(file)).isPresent();
  }

  /**
   * Reads one file.
   *
   * @throws ReadException with a message of one line, whatever is wrong
   */
  public Document read(Path file) throws ReadException {
    return document(content(file));
  }

  /**
   * The bytes of one file, of a kind and size that can be read.
   *
   * @throws ReadException with a message of one line, whatever is wrong
   */
  public Content content(Path file) throws ReadException {
    String name = name(file);
    known(name);
    try {
      byte[] bytes = bytes(file, name);
      return new Content(name, bytes, Digest.sha256(bytes));
    } catch (ReadException e) {
      throw e;
    } catch (IOException e) {
      throw new ReadException(name, "cannot be read: " + reason(e), e);
    }
  }

  /**
   * The document in a file's bytes.
   *
   * @throws ReadException with a message of one line, whatever is wrong
   */
  public Document document(Content content) throws ReadException {
    String name = content.fileName();
    try {
      return known(name).read(name, content.bytes());
    } catch (ReadException e) {
      throw e;
    } catch (IOException e) {
      throw new ReadException(name, "cannot be read: " + reason(e), e);
    }
  }

  private DocumentReader known(String name) throws ReadException {
    return reader(name)
        .orElseThrow(
            () ->
                new ReadException(
                    name, "has no known suffix; tupu reads ." + String.join(" .", extensions())));
  }

  private byte[] bytes(Path file, String name) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ReadException(name, "is a folder, not a file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new ReadException(name, "is a pipe or device, not a regular file");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(largest + 1);
    }
    if (bytes.length > largest) {
      throw new ReadException(name, "is larger than " + size(largest) + "; split it");
    }
    if (bytes.length == 0) {
      throw new ReadException(name, "is empty; remove it or fill it");
    }
    return bytes;
  }

  private static String size(int bytes) {
    return bytes >= MEGABYTE ? bytes / MEGABYTE + " MB" : bytes + " bytes";
  }

  private Optional<DocumentReader> reader(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String suffix = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return readers.stream().filter(reader -> reader.extensions().contains(suffix)).findFirst();
  }

  static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  /** What went wrong, without the path that the exception repeats. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : ReadException.printable(message);
  }

  /** Ends the processes that were started for reading. */
  @Override
  public void close() {
    converters.close();
  }
}

package io.tupu.export;

import io.tupu.export.part.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes datasets to streams and files. */
public final class Export {
  private Export() {}

  /**
   * Writes to a stream and leaves it open.
   *
   * @param gzip whether to compress
   */
  public static void toStream(
      ExportFormat format, DatasetGraph dataset, OutputStream out, boolean gzip)
      throws IOException {
    toStream(format, Part.whole(dataset), out, gzip);
  }

  /**
   * Writes to a stream and leaves it open.
   *
   * @param gzip whether to compress
   * @throws io.tupu.export.part.NothingToExport when the format can hold nothing of it
   */
  public static void toStream(ExportFormat format, Part part, OutputStream out, boolean gzip)
      throws IOException {
    if (gzip) {
      GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
      format.exporter().export(part, zipped);
      zipped.finish();
    } else {
      format.exporter().export(part, out);
    }
    out.flush();
  }

  /**
   * Writes a file, compressed when its name ends in {@code .gz}, whole or not at all: it is written
   * under another name beside and renamed.
   */
  public static void toFile(ExportFormat format, Part part, Path file) throws IOException {
    boolean gzip = ExportFormat.gzipped(file.getFileName().toString());
    toFile(file, out -> toStream(format, part, out, gzip));
  }

  /** Something that writes. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes a file whole or not at all, under another name beside and renamed. A device such as
   * /dev/null is written to, not replaced.
   */
  public static void toFile(Path file, Writing writing) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = opened(file, file)) {
        writing.to(out);
      }
      return;
    }
    Path parent = file.toAbsolutePath().getParent();
    if (Files.notExists(parent)) {
      throw new IOException(file + ": cannot be written, " + parent + ": no such file or folder");
    }
    try {
      write(file, parent, writing);
    } catch (FileSystemException e) {
      throw about(file, e);
    }
  }

  private static void write(Path file, Path parent, Writing writing) throws IOException {
    // Not a temporary file of Java's, which nobody else may read.
    Path beside = parent.resolve("tupu-" + UUID.randomUUID() + ".part");
    try {
      // When the process is told to end before.
      beside.toFile().deleteOnExit();
      try (OutputStream out = opened(beside, file)) {
        writing.to(out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Opens a file or device.
   *
   * @param told name of it in messages
   */
  private static OutputStream opened(Path file, Path told) throws IOException {
    return new BufferedOutputStream(new NamedOutput(Files.newOutputStream(file), told), 1 << 16);
  }

  /** Who asked knows nothing of a file beside. */
  private static FileSystemException about(Path file, FileSystemException e) {
    FileSystemException told =
        e instanceof AccessDeniedException
            ? new AccessDeniedException(file.toString())
            : new FileSystemException(file.toString(), null, e.getReason());
    told.initCause(e);
    return told;
  }
}

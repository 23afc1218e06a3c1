package io.tupu.serve.data;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.export.catalog.Measure;
import io.tupu.serve.http.Body;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The whole dataset as files, written once for each generation and kept in a temporary folder until
 * the next one. Written by streaming, read by streaming: memory stays flat.
 */
public final class Dumps implements AutoCloseable {
  private final Snapshots snapshots;
  private final Map<String, Dump> dumps = new ConcurrentHashMap<>();
  private Path folder;

  /** A dump that is complete. */
  public record Dump(String name, Path file, long length, String sha256, String tag)
      implements Body {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public void release() {
      // Others read it too.
    }
  }

  public Dumps(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * Writes it when it is not there.
   *
   * @param name {@code tupu.ttl.gz} or the like
   */
  public synchronized Dump get(String name, ExportFormat format, boolean gzip) {
    Dump known = dumps.get(name);
    if (known != null && known.tag().equals(snapshots.now().tag())) {
      return known;
    }
    Dump made =
        snapshots.read(
            (snapshot, dataset) -> {
              forgetBut(snapshot.tag());
              return write(
                  name, snapshot.tag(), out -> Export.toStream(format, dataset, out, gzip));
            });
    dumps.put(name, made);
    return made;
  }

  /** What is known of it without writing it, and without waiting for one that is being written. */
  public Optional<Dump> known(String name) {
    String tag = snapshots.now().tag();
    return Optional.ofNullable(dumps.get(name)).filter(dump -> dump.tag().equals(tag));
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private Dump write(String name, String tag, Writing writing) {
    try {
      if (folder == null) {
        folder = Files.createTempDirectory("tupu-dumps-");
      }
      Path file = Files.createTempFile(folder, "dump-", ".part");
      Measure.Meter meter = new Measure.Meter(Files.newOutputStream(file));
      try (OutputStream out = new BufferedOutputStream(meter, 1 << 16)) {
        writing.to(out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      Measure measure = meter.measure();
      return new Dump(name, file, measure.length(), measure.sha256(), tag);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what is out of date; who still reads such a file keeps it until the end. */
  private void forgetBut(String tag) {
    dumps
        .values()
        .removeIf(
            dump -> {
              if (dump.tag().equals(tag)) {
                return false;
              }
              delete(dump.file());
              return true;
            });
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    dumps.clear();
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(Dumps::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    delete(folder);
    folder = null;
  }
}

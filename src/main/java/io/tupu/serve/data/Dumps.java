package io.tupu.serve.data;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.export.catalog.Measure;
import io.tupu.export.part.NothingToExport;
import io.tupu.export.part.Part;
import io.tupu.export.part.Watched;
import io.tupu.serve.http.Body;
import io.tupu.serve.http.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole dataset as files, each written once for each generation and kept in a temporary folder
 * until the next one. Who asks for one that is being written reads it while it grows. A few are
 * written at a time, on threads of their own, for as long as it takes; memory stays flat.
 */
public final class Dumps implements AutoCloseable {
  /** Of two processors one is left to the others; a reader of a small graph waits for two. */
  private static final int WRITERS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

  private static final Logger LOG = LoggerFactory.getLogger("io.tupu.serve");
  private static final int ATTEMPTS = 5;
  private static final long ENDING_SECONDS = 5;
  private static final Refusal STOPPING = Refusal.later("The server is being stopped.", 10);
  private static final Refusal REPLACED =
      Refusal.later("The graph is being replaced; try again in a few seconds.", 5);

  private final Snapshots snapshots;
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, Dumps::thread);
  private final Map<String, Begun> dumps = new HashMap<>();
  private Path folder;
  private volatile boolean closing;

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

  /**
   * A dump, of which some may still have to be written.
   *
   * @param whole when all is there
   */
  record Given(Body body, String tag, Optional<Dump> whole) {}

  private static final class Begun {
    private final Making making;
    private final String tag;
    private volatile Dump dump;

    Begun(Making making, String tag) {
      this.making = making;
      this.tag = tag;
    }

    Optional<Dump> whole() {
      return Optional.ofNullable(dump);
    }
  }

  public Dumps(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tupu-dump");
    thread.setDaemon(true);
    return thread;
  }

  /** Of the state in force. */
  String tag() {
    return snapshots.now().tag();
  }

  /**
   * The dump of the state in force, which is begun when it is not there.
   *
   * @param name {@code tupu.ttl.gz} or the like
   * @param patience how long to wait for the whole
   * @throws Refusal 404 when the format can hold nothing of the dataset, 503 when it could not be
   *     written or the server ends
   */
  Given get(String name, ExportFormat format, Duration patience) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Begun begun = begun(name, format);
      Optional<Throwable> failure = failure(begun, patience);
      if (failure.isEmpty()) {
        Body body = begun.whole().<Body>map(dump -> dump).orElseGet(begun.making::body);
        return new Given(body, begun.tag, begun.whole());
      }
      if (begun.tag.equals(tag())) {
        throw refusal(failure.get());
      }
    }
    throw REPLACED;
  }

  private static Optional<Throwable> failure(Begun begun, Duration patience) {
    try {
      return begun.making.await(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw STOPPING;
    }
  }

  private static Refusal refusal(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refusal;
    }
    if (failure instanceof NothingToExport nothing) {
      return new Refusal(404, "No file of this kind: " + nothing.getMessage() + ".");
    }
    return Refusal.later("The download could not be written; the server's log says why.", 60);
  }

  private synchronized Begun begun(String name, ExportFormat format) {
    if (closing) {
      throw STOPPING;
    }
    String tag = tag();
    forgetBut(tag);
    Begun known = dumps.get(name);
    if (known != null) {
      return known;
    }
    try {
      if (folder == null) {
        folder = Files.createTempDirectory("tupu-dumps-");
      }
      Making making = new Making(Files.createTempFile(folder, "dump-", ".part"));
      Begun begun = new Begun(making, tag);
      dumps.put(name, begun);
      writers.execute(() -> write(name, format, begun));
      return begun;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is known of it without writing it, and without waiting for one that is being written. */
  public synchronized Optional<Dump> known(String name) {
    String tag = tag();
    return Optional.ofNullable(dumps.get(name))
        .filter(begun -> begun.tag.equals(tag))
        .flatMap(Begun::whole);
  }

  private void write(String name, ExportFormat format, Begun begun) {
    Making making = begun.making;
    try {
      Measure measure =
          snapshots.hold(
              (snapshot, dataset) -> {
                if (!snapshot.tag().equals(begun.tag)) {
                  throw REPLACED;
                }
                Part part = Part.whole(new Watched(dataset, this::goOn));
                return write(format, part, ExportFormat.gzipped(name), making);
              });
      begun.dump = new Dump(name, making.file(), measure.length(), measure.sha256(), begun.tag);
      making.whole();
    } catch (Throwable e) {
      if (!(e instanceof Refusal || e instanceof NothingToExport)) {
        LOG.warn("a download could not be written", e);
      }
      forget(name, begun);
      making.failed(e);
    }
  }

  private static Measure write(ExportFormat format, Part part, boolean gzip, Making making) {
    try {
      Measure.Meter meter = new Measure.Meter(making.write());
      try (OutputStream out = new BufferedOutputStream(meter, 1 << 16)) {
        Export.toStream(format, part, out, gzip);
      }
      return meter.measure();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void goOn() {
    if (closing) {
      throw STOPPING;
    }
  }

  /** The next who asks begins anew. */
  private synchronized void forget(String name, Begun begun) {
    dumps.remove(name, begun);
    delete(begun.making.file());
  }

  /** Deletes what is out of date; who still reads such a file keeps it until the end. */
  private void forgetBut(String tag) {
    dumps
        .values()
        .removeIf(
            begun -> {
              if (begun.tag.equals(tag)) {
                return false;
              }
              delete(begun.making.file());
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
  public void close() {
    closing = true;
    // Not interrupted: that would close the files of the store under others.
    writers.shutdown();
    try {
      writers.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    clear();
  }

  private synchronized void clear() {
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

package io.tupu.serve.data;

import io.tupu.serve.http.Body;
import io.tupu.serve.http.GrowingStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file that one thread writes and any number read, from its begin, while it grows. Thread-safe.
 */
final class Making {
  private final Path file;
  private final List<Runnable> waiting = new ArrayList<>();
  private long written;
  private boolean over;
  private Throwable failure;

  /**
   * @param file empty as yet
   */
  Making(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** For the one who writes, and then says whether it is the whole. */
  OutputStream write() throws IOException {
    return new FilterOutputStream(Files.newOutputStream(file)) {
      @Override
      public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        grown(count);
      }
    };
  }

  private void grown(int bytes) {
    synchronized (this) {
      written += bytes;
    }
    wake();
  }

  /** Tells that there will be no more. */
  void whole() {
    end(null);
  }

  /** Tells that there will be no more, though it is not all. */
  void failed(Throwable why) {
    end(why);
  }

  private void end(Throwable why) {
    synchronized (this) {
      over = true;
      failure = why;
    }
    wake();
  }

  private void wake() {
    List<Runnable> told;
    synchronized (this) {
      notifyAll();
      told = List.copyOf(waiting);
      waiting.clear();
    }
    told.forEach(Runnable::run);
  }

  /** Waits for the end, or for as long; answers why it is not whole, if it ends so. */
  synchronized Optional<Throwable> await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!over) {
      long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (millis <= 0) {
        break;
      }
      wait(millis);
    }
    return Optional.ofNullable(failure);
  }

  /** The bytes from the begin, those to come too. */
  Body body() {
    return new Body() {
      @Override
      public long length() {
        return -1;
      }

      @Override
      public InputStream open() throws IOException {
        return new Growing(Files.newInputStream(file));
      }

      @Override
      public void release() {
        // It is written to its end for the next who asks.
      }
    };
  }

  private synchronized boolean ready(long position) {
    return over || position < written;
  }

  private void whenReady(long position, Runnable told) {
    synchronized (this) {
      if (!ready(position)) {
        waiting.add(told);
        return;
      }
    }
    told.run();
  }

  /** Waits until there are bytes after the position; answers their number, -1 for the end. */
  private synchronized long after(long position) throws IOException {
    try {
      while (!ready(position)) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (position < written) {
      return written - position;
    }
    if (failure != null) {
      throw new IOException("broke off", failure);
    }
    return -1;
  }

  private final class Growing extends GrowingStream {
    private final InputStream in;
    private long position;

    Growing(InputStream in) {
      this.in = in;
    }

    @Override
    public boolean ready() {
      return Making.this.ready(position);
    }

    @Override
    public void whenReady(Runnable ready) {
      Making.this.whenReady(position, ready);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
      long more = after(position);
      if (more < 0) {
        return -1;
      }
      int count = in.read(bytes, offset, (int) Math.min(more, most));
      if (count < 0) {
        throw new IOException("the file is shorter than what was written");
      }
      position += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}

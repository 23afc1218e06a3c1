package io.tupu.read.convert;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Gets text out of documents, each in a child process. A process serves one document after the
 * other; as many run as there are callers at a time. Thread-safe.
 */
public final class Converters implements AutoCloseable {
  private final Bounds bounds;
  private final Deque<Child> idle = new ArrayDeque<>();
  private boolean closed;

  public Converters(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * The text of a document, as Markdown.
   *
   * @param document in its format; HTML in UTF-8
   * @throws ConversionException when it gives none, with the reason
   */
  public String text(Format format, byte[] document) throws ConversionException {
    Child child = take();
    try {
      String text = child.text(format, document);
      giveBack(child);
      return text;
    } catch (ConversionException e) {
      giveBack(child);
      throw e;
    }
  }

  private Child take() throws ConversionException {
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("closed");
      }
      Child child = idle.poll();
      if (child != null) {
        return child;
      }
    }
    try {
      return Child.start(bounds);
    } catch (IOException e) {
      throw new ConversionException(
          "cannot be read, because no process for it could be started: " + e.getMessage());
    }
  }

  private synchronized void giveBack(Child child) {
    if (closed || child.spent()) {
      child.close();
    } else {
      idle.push(child);
    }
  }

  /** Ends the processes; those at work end with their documents. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Child::close);
    idle.clear();
  }
}

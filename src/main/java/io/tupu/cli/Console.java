package io.tupu.cli;

import io.tupu.query.Width;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Where a command writes: results, and messages for people.
 *
 * <p>A reader of the results that goes away ({@code tupu export … | head}) is no failure: the write
 * ends in {@link ReaderGone}, which the command line turns into a quiet end.
 */
public final class Console {
  /** Characters of a message; some hold whole paths, none needs more. */
  private static final int LONGEST = 12_000;

  /** Of a longer one, from the begin and from the end. */
  private static final int KEPT = 1_000;

  private final OutputStream out;
  private final PrintStream err;
  private final boolean terminal;

  /**
   * @param terminal whether a person looks at the messages, so that progress is worth showing
   */
  public Console(OutputStream out, PrintStream err, boolean terminal) {
    this.out = new Results(out);
    this.err = err;
    this.terminal = terminal;
  }

  /** Standard output and standard error, in UTF-8 whatever the platform says. */
  public static Console standard() {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    boolean terminal = Boolean.getBoolean("tupu.terminal") || System.console() != null;
    return new Console(out, err, terminal);
  }

  /** The stream of results; the caller flushes it and does not close it. */
  public OutputStream out() {
    return out;
  }

  public boolean terminal() {
    return terminal;
  }

  /** A result. */
  public void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A message: one line, whatever the text holds. */
  public void note(String message) {
    err.println("tupu: " + oneLine(message));
  }

  /** Lines for people that are no single message: help, tables. */
  public void show(String text) {
    text.lines().forEach(line -> err.println(Width.printable(line)));
  }

  /** Progress: stays on one line of a terminal and is gone when the next message comes. */
  public void progress(String state) {
    if (terminal) {
      err.print("\r\u001b[K" + oneLine(state));
      err.flush();
    }
  }

  /** Wipes the progress off. */
  public void progressDone() {
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  /** Line ends as spaces; what could steer a terminal written out; a flood of text cut short. */
  static String oneLine(String text) {
    String plain =
        text.lines().map(String::strip).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    String line = Width.printable(plain);
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, KEPT))
            + " … ("
            + (length - 2 * KEPT)
            + " more) … "
            + line.substring(line.offsetByCodePoints(line.length(), -KEPT));
  }

  /** The reader of the results closed its end. */
  public static final class ReaderGone extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    ReaderGone(IOException cause) {
      super(cause);
    }
  }

  /** Tells a closed pipe from other trouble, such as a full disk. */
  private static final class Results extends OutputStream {
    private final OutputStream target;

    Results(OutputStream target) {
      this.target = target;
    }

    private interface Write {
      void run() throws IOException;
    }

    private static void guarded(Write write) throws IOException {
      try {
        write.run();
      } catch (IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Broken pipe") || message.contains("pipe is being closed")) {
          throw new ReaderGone(e);
        }
        throw new IOException(
            "standard output: cannot be written ("
                + message
                + "); what was written is not whole, make room or write elsewhere",
            e);
      }
    }

    @Override
    public void write(int b) throws IOException {
      guarded(() -> target.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      guarded(() -> target.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
      guarded(target::flush);
    }
  }
}

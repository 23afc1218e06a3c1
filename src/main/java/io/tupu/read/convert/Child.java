package io.tupu.read.convert;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The parent's end of one child process. For one caller at a time. */
final class Child {
  /** Exit code of a Java that has run out of memory. */
  private static final int OUT_OF_MEMORY = 3;

  private static final String FOLDER = "tupu-read-";
  private static final int DOCUMENTS = 200;
  private static final int END_SECONDS = 5;

  private final Bounds bounds;
  private final Process process;
  private final Path folder;
  private final DataOutputStream to;
  private final DataInputStream from;
  private int documents;
  private boolean broken;

  private Child(Bounds bounds, Process process, Path folder) {
    this.bounds = bounds;
    this.process = process;
    this.folder = folder;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  static Child start(Bounds bounds) throws IOException {
    Path folder = Files.createTempDirectory(FOLDER);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command(bounds, folder)).directory(folder.toFile());
      builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      return new Child(bounds, builder.start(), folder);
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
  }

  static List<String> command(Bounds bounds, Path folder) throws IOException {
    Path hosts = Files.createFile(folder.resolve("hosts"));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-Xmx" + bounds.megabytes() + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=" + folder,
            "-Duser.home=" + folder,
            // No name is looked up outside of this empty file.
            "-Djdk.net.hosts.file=" + hosts,
            "-Djava.nio.channels.spi.SelectorProvider=" + Offline.Channels.class.getName(),
            "-Dlog4j2.loggerContextFactory="
                + "org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
    line.addAll(List.of("-cp", classPath(), ConvertMain.class.getName()));
    line.add(String.valueOf(bounds.seconds()));
    line.add(String.valueOf(bounds.characters()));
    return line;
  }

  /** Absolute, as the child runs elsewhere. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return Stream.of(
            System.getProperty("java.class.path").split(java.util.regex.Pattern.quote(separator)))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(java.util.stream.Collectors.joining(separator));
  }

  String text(Format format, byte[] document) throws ConversionException {
    documents++;
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> done = new CompletableFuture<>();
    done.orTimeout(bounds.seconds(), TimeUnit.SECONDS)
        .exceptionally(
            e -> {
              late.set(true);
              process.destroyForcibly();
              return null;
            });
    try {
      Wire.ask(to, format, document);
      Wire.Answer answer = Wire.answer(from, bounds.characters());
      if (!answer.good()) {
        throw new ConversionException(answer.text());
      }
      return answer.text();
    } catch (ConversionException e) {
      throw e;
    } catch (IOException e) {
      broken = true;
      throw new ConversionException(late.get() ? late() : end());
    } finally {
      done.complete(null);
    }
  }

  private String late() {
    return "takes longer than " + bounds.seconds() + " s to read; split it or save it as text";
  }

  private String end() {
    try {
      // It may be about to end with a code that tells why.
      process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    boolean memory = !process.isAlive() && process.exitValue() == OUT_OF_MEMORY;
    return memory
        ? "needs more than " + bounds.megabytes() + " MB of memory to read; split it"
        : "breaks what reads it; save it as text";
  }

  /** Whether it serves no further document. */
  boolean spent() {
    return broken || documents >= DOCUMENTS;
  }

  void close() {
    process.destroyForcibly();
    try {
      process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(folder);
  }

  /** Whether it was made for a child process. */
  static boolean isFolder(Path folder) {
    return folder.getFileName().toString().startsWith(FOLDER);
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // It lies in the system's folder for temporary files.
      return;
    }
  }
}

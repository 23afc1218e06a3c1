package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar, run as a process of its own. */
final class Jar {
  private static final Pattern URI_SERVED = Pattern.compile("serving (http://\\S+)");
  private static final int MINUTES = 3;

  private Jar() {}

  /** What a process left behind. */
  record Result(int code, String out, String err) {}

  /** Runs to the end in a folder. */
  static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
    return run(folder, List.of(), arguments);
  }

  /** Runs to the end in a folder, with options for Java. */
  static Result run(Path folder, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile(folder, "run", ".err");
    Process process = start(folder, err, options, arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES));
    return new Result(process.exitValue(), out, Files.readString(err));
  }

  /** A server that has said where to look. */
  record Serving(Process process, Path err, URI uri) implements AutoCloseable {
    String messages() throws IOException {
      return Files.readString(err);
    }

    /** What {@code /health} says; it must be well. */
    String health() throws IOException, InterruptedException {
      HttpRequest health = HttpRequest.newBuilder(uri.resolve("/health")).build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(health, BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
      return answer.body();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** Starts {@code serve} at a free port and waits until it answers. */
  static Serving serve(Path folder, String... arguments) throws IOException, InterruptedException {
    return serve(folder, List.of(), arguments);
  }

  /** The same, with options for Java. */
  static Serving serve(Path folder, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile(folder, "serve", ".err");
    List<String> line = new ArrayList<>(List.of("serve", "--port", "0"));
    line.addAll(List.of(arguments));
    Process process = start(folder, err, options, line.toArray(String[]::new));
    return served(process, err);
  }

  /** Waits until a process says on its standard error, which is that file, where it serves. */
  static Serving served(Process process, Path err) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (System.nanoTime() < end && process.isAlive()) {
      Matcher uri = URI_SERVED.matcher(Files.readString(err));
      if (uri.find()) {
        return new Serving(process, err, URI.create(uri.group(1)));
      }
      Thread.sleep(100);
    }
    process.destroyForcibly();
    throw new AssertionError("no server: " + Files.readString(err));
  }

  /** Starts it, its messages into a file, and does not wait. */
  static Process start(Path folder, Path err, List<String> options, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-jar", Path.of("target", "tupu.jar").toAbsolutePath().toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectError(err.toFile()).start();
  }
}

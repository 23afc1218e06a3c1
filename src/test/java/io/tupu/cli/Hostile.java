package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * Makes files that nobody would give in earnest, and looks at what a command says of them.
 *
 * @param folder of the files
 */
record Hostile(Path folder) {
  /** It ends soon, with one line that says why, and nothing else. */
  static void refused(int code, String why, Object... words) {
    String[] line = new String[words.length];
    for (int i = 0; i < line.length; i++) {
      line[i] = words[i].toString();
    }
    var result = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> CommandLineCase.run(line));
    String err = result.err();
    assertEquals(1, err.lines().count(), err);
    assertTrue(err.startsWith("tupu: ") && err.contains(why), err);
    assertFalse(err.contains("Exception") || err.contains("jena"), err);
    assertTrue(err.length() < 14_000, err.length() + " characters");
    assertEquals(code, result.code(), err);
    assertEquals("", result.out());
  }

  Path pipe(String name) throws IOException, InterruptedException {
    Path pipe = folder.resolve(name);
    Files.createDirectories(pipe.getParent());
    Process made = null;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: no mkfifo here");
    }
    assertEquals(0, made.waitFor());
    return pipe;
  }

  Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] noise() {
    byte[] noise = new byte[3_000];
    new Random(7).nextBytes(noise);
    return noise;
  }
}

package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a process of its own. */
class JarIT {
  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  private Result run(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-jar", Path.of("target", "tupu.jar").toAbsolutePath().toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectError(folder.resolve("stderr").toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    String err = java.nio.file.Files.readString(folder.resolve("stderr"));
    return new Result(process.exitValue(), out, err);
  }

  @Test
  void tellsTheVersionOfTheProject() throws Exception {
    Result result = run("--version");
    assertEquals(new Result(Exit.DONE, "tupu 0.1.0\n", ""), result);
  }

  @Test
  void answersWrongUsageWithTwo() throws Exception {
    Result result = run("build", "--colour");
    assertEquals(Exit.USAGE, result.code());
    assertEquals("tupu: Unknown option: '--colour'; try 'tupu build --help'\n", result.err());
  }

  @Test
  void saysWhereNoStoreIs() throws Exception {
    Result result = run("evaluate", "没有");
    assertEquals(Exit.FAILED, result.code());
    assertEquals("tupu: no folder of gold files: 没有\n", result.err());
  }
}

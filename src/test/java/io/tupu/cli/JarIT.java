package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a process of its own. */
class JarIT {
  @TempDir Path folder;

  private Jar.Result run(String... arguments) throws IOException, InterruptedException {
    return Jar.run(folder, arguments);
  }

  @Test
  void tellsTheVersionOfTheProject() throws Exception {
    Jar.Result result = run("--version");
    assertEquals(new Jar.Result(Exit.DONE, "tupu 0.1.0\n", ""), result);
  }

  @Test
  void answersWrongUsageWithTwo() throws Exception {
    Jar.Result result = run("build", "--colour");
    assertEquals(Exit.USAGE, result.code());
    assertEquals("tupu: Unknown option: '--colour'; try 'tupu build --help'\n", result.err());
  }

  @Test
  void saysWhereNoStoreIs() throws Exception {
    Jar.Result result = run("evaluate", "没有");
    assertEquals(Exit.FAILED, result.code());
    assertEquals("tupu: no folder of gold files: 没有\n", result.err());
  }
}

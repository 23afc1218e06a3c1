package io.tupu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the number of documents: 100 times the seeds in 512 MB of heap. */
@Tag("soak")
class BuildSoak {
  private static final Path JAR = Path.of("target", "tupu.jar").toAbsolutePath();
  private static final Pattern LEFT = Pattern.compile("Pause .*->(\\d+)M\\(");

  @TempDir private Path folder;

  @Test
  void buildsAHundredTimesTheSeeds() throws Exception {
    Rounds.say("build with -Xmx512m");
    build(10);
    build(100);
  }

  private void build(int times) throws IOException, InterruptedException {
    Path home = folder.resolve("times" + times);
    int documents = Copies.ofSeeds(home.resolve("reports"), times);
    Path out = home.resolve("out.txt");
    Path pauses = home.resolve("gc.txt");
    long start = System.nanoTime();
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xlog:gc:file=" + pauses,
                "-jar",
                JAR.toString(),
                "build",
                "reports",
                "--store",
                "store")
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int code = build.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    String said = Files.readString(out);
    assertEquals(0, code, said);
    assertTrue(said.contains(documents + " new, 0 replaced"), said);
    Rounds.say(
        "  %4d documents: %4.0f s, %4.1f documents/s, at most %d MB in use after a collection",
        documents, seconds, documents / seconds, most(Files.readAllLines(pauses)));
  }

  private static int most(List<String> pauses) {
    int most = 0;
    for (String pause : pauses) {
      Matcher left = LEFT.matcher(pause);
      most = left.find() ? Math.max(most, Integer.parseInt(left.group(1))) : most;
    }
    return most;
  }
}

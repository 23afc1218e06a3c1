package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code tupu}, in a checkout of its own, with a Java and a Maven that only say so. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX script")
class LauncherTest {
  private static final String TOOLS =
      "sh dirname readlink sed head find mkdir touch cp mv rm cat locale flock sleep nice";

  @TempDir Path temporary;
  private Path home;
  private Path bin;
  private Path jdk;

  /** What the launcher leaves in the background writes into the folder that is to be deleted. */
  @AfterEach
  void waitForTheRehearsal() {
    ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().orElse("").contains(temporary.toString()))
        .forEach(p -> p.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }

  @BeforeEach
  void checkOut() throws IOException {
    home = Files.createDirectories(temporary.resolve("a checkout 图谱"));
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    script(home.resolve("tupu"), Files.readString(Path.of("tupu")));
    bin = Files.createDirectory(temporary.resolve("bin"));
    for (String tool : TOOLS.split(" ")) {
      for (String folder : List.of("/usr/bin", "/bin")) {
        Path real = Path.of(folder, tool);
        if (Files.exists(real) && Files.notExists(bin.resolve(tool))) {
          script(bin.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
      }
    }
    jdk = Files.createDirectories(temporary.resolve("jdk"));
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    script(
        jdk.resolve("bin/java"),
        """
        #!/bin/sh
        for a; do
          case $a in -XX:ArchiveClassesAtExit=*) echo classes >"${a#*=}" ;; esac
          printf '[%s]' "$a"
        done
        locale charmap
        """);
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    maven("echo jar >target/tupu.jar");
  }

  /** A Maven that notes that it ran, and then does this in the checkout. */
  private void maven(String action) throws IOException {
    script(
        bin.resolve("mvn"),
        "#!/bin/sh\ncd '" + home + "' && echo run >>runs && mkdir -p target && " + action + "\n");
  }

  private static void script(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private record Result(int code, String out, String err) {}

  private Process start(Path command, String locale, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(temporary.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("LC_ALL", locale);
    return builder.start();
  }

  private static Result end(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return new Result(process.exitValue(), out, err);
  }

  private Result run(String... arguments) throws IOException, InterruptedException {
    return end(start(home.resolve("tupu"), "C.UTF-8", arguments));
  }

  private int builds() throws IOException {
    Path runs = home.resolve("runs");
    return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
  }

  /** Maven resets colours that it was told not to use. */
  @Test
  void steersNoTerminalWhileItBuilds() throws Exception {
    maven(
        "printf 'a warning\\033[0m\\n' && echo jar >target/tupu.jar && printf '\\033[0m\\033[0m'");
    Result built = run("query");
    assertEquals(0, built.code(), built.err());
    assertTrue(built.err().endsWith("a warning\n"), built.err());
    assertEquals(-1, built.err().indexOf('\u001b'), built.err());
  }

  @Test
  void buildsOnceAndPassesArgumentsOn() throws Exception {
    Result first = run("query", "-e", "SELECT * {?s ?p \"同 心\"}", "");
    assertEquals(0, first.code(), first.err());
    assertTrue(first.out().contains("[query][-e][SELECT * {?s ?p \"同 心\"}][]"), first.out());
    assertTrue(first.err().startsWith("tupu: building "), first.err());
    Result second = run("query");
    assertEquals("", second.err());
    assertEquals(1, builds());
  }

  @Test
  void buildsAgainWhenASourceIsYounger() throws Exception {
    run();
    Path source = Files.writeString(home.resolve("src/main/A.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    run();
    assertEquals(2, builds());
  }

  /** The archive of classes is made beside the first run and used from then on. */
  @Test
  void startsFasterOnceRehearsed() throws Exception {
    Path archive = home.resolve("target/launcher/tupu.jsa");
    assertFalse(run().out().contains("SharedArchiveFile"));
    for (int i = 0; i < 100 && !Files.exists(archive); i++) {
      Thread.sleep(100);
    }
    String out = run("query").out();
    assertTrue(out.contains("[-XX:SharedArchiveFile=" + archive + "][-jar]["), out);
    assertTrue(out.contains("[query]"), out);
  }

  @Test
  void takesAJarThatMavenBuiltAlready() throws Exception {
    Files.createDirectories(home.resolve("target"));
    Path jar = Files.writeString(home.resolve("target/tupu.jar"), "jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));
    assertEquals(0, run().code());
    assertEquals(0, builds());
  }

  @Test
  void runsThroughLinksFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(temporary.resolve("one link"), home.resolve("tupu"));
    Path second = Files.createSymbolicLink(bin.resolve("t"), Path.of("../" + link.getFileName()));
    Result result = end(start(second, "C.UTF-8", "x"));
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("[x]"), result.out());
  }

  @Test
  void givesJavaAUtf8Locale() throws Exception {
    for (String locale : List.of("C", "xx_XX.UTF-8", "")) {
      Result result = end(start(home.resolve("tupu"), locale));
      assertTrue(result.out().endsWith("UTF-8\n"), locale + ": " + result.out());
    }
  }

  @Test
  void keepsWhatIsNotToStayWhereItIsTold() throws Exception {
    assertFalse(run().out().contains("java.io.tmpdir"));
    ProcessBuilder builder = new ProcessBuilder(home.resolve("tupu").toString(), "query");
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("TMPDIR", "/a folder/*");
    builder.environment().put("TUPU_JAVA_OPTS", "-Xmx1g -Dx=*");
    String out = end(builder.start()).out();
    assertTrue(out.contains("[-Djava.io.tmpdir=/a folder/*][-Xmx1g][-Dx=*]["), out);
    builder.environment().put("TMPDIR", "");
    assertFalse(end(builder.start()).out().contains("java.io.tmpdir"));
  }

  @Test
  void buildsOnceForSeveralThatStartTogether() throws Exception {
    maven("sleep 1 && echo jar >target/tupu.jar");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(start(home.resolve("tupu"), "C.UTF-8", "n" + i));
    }
    for (Process process : processes) {
      assertEquals(0, end(process).code());
    }
    assertEquals(1, builds());
  }

  @Test
  void saysInOneLineWhatIsMissing() throws Exception {
    Files.delete(bin.resolve("mvn"));
    assertFailure("tupu: Maven is missing: it is needed to build tupu.jar\n");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    assertFailure("tupu: Java 17 or later is needed, " + jdk + "/bin/java is version 1\n");
    Files.delete(jdk.resolve("bin/java"));
    assertFailure("tupu: Java is missing: install a JDK 17 or later, or set JAVA_HOME\n");
  }

  @Test
  void failsWhenTheBuildFailsAndLeavesNoJar() throws Exception {
    maven("echo broken >&2 && exit 1");
    Result result = run();
    assertEquals(1, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().endsWith("tupu: the build failed, see above\n"), result.err());
    maven("echo jar >target/tupu.jar");
    assertEquals(0, run().code());
  }

  private void assertFailure(String message) throws Exception {
    Result result = run();
    assertEquals(1, result.code());
    assertEquals(message, result.err());
  }
}

package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/operations.md and the units of systemd that it speaks of. */
class OperationsPageTest {
  private static final Path PAGE = Path.of("docs/operations.md");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z-]+");

  @TempDir Path folder;

  /** Backup, loss and restore, as the page has them; the restored dump is the same bytes. */
  @Test
  void itsCommandsBackUpAndRestore() throws IOException {
    int ran = 0;
    for (RunnablePage.Block block : RunnablePage.blocks(PAGE)) {
      for (String line : block.kind().equals("sh") ? block.lines() : List.<String>of()) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        assertEquals("./tupu", words.remove(0));
        words.replaceAll(w -> w.matches("restored|.*[.]gz") ? folder.resolve(w).toString() : w);
        if (!words.contains("--store")) {
          words.addAll(List.of("--store", folder.resolve("store").toString()));
        }
        CommandLineCase.Result result = CommandLineCase.run(words.toArray(String[]::new));
        assertEquals(Exit.DONE, result.code(), line + ": " + result.err());
        ran++;
      }
    }
    assertEquals(5, ran);
    assertEquals(-1, Files.mismatch(folder.resolve("backup.nq.gz"), folder.resolve("again.nq.gz")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tupu", "tupu-build"})
  void aUnitCallsTupuByOptionsThatThereAre(String unit) throws IOException {
    List<String> words = UnitFile.read(unit).command();
    List<String> tupu = words.subList(words.indexOf("-jar") + 2, words.size());
    String help = CommandLineCase.run(tupu.get(0), "--help").out();
    List<String> known = OPTION.matcher(help).results().map(m -> m.group()).toList();
    List<String> used = tupu.stream().filter(w -> w.startsWith("--")).toList();
    assertTrue(used.contains("--store"), used.toString());
    assertTrue(known.containsAll(used), used + " against " + known);
    assertTrue(Files.readString(PAGE).contains("src/main/dist/" + unit + ".service"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tupu", "tupu-build"})
  void aUnitLocksTheServiceIn(String unit) throws IOException {
    List<String> lines = UnitFile.read(unit).lines();
    for (String line :
        List.of(
            "DynamicUser=yes",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "PrivateTmp=yes",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=",
            "IPAddressDeny=any",
            "ReadWritePaths=/var/lib/tupu")) {
      assertTrue(lines.contains(line), line);
    }
    assertEquals(1, lines.stream().filter(l -> l.startsWith("ReadWritePaths=")).count());
  }

  /** Java options of the launcher that the units have to have too. */
  @ParameterizedTest
  @ValueSource(strings = {"tupu", "tupu-build"})
  void aUnitStartsJavaAsTheLauncherDoes(String unit) throws IOException {
    String launcher = Files.readString(Path.of("tupu"));
    for (String option : List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8")) {
      assertTrue(launcher.contains(option), option);
      assertTrue(UnitFile.read(unit).command().contains(option), option);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tupu", "tupu-build"})
  void systemdUnderstandsAUnit(String unit) throws Exception {
    Process analyze;
    try {
      String file = UnitFile.path(unit).toString();
      analyze =
          new ProcessBuilder("systemd-analyze", "verify", "--man=no", file)
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: systemd-analyze is missing");
      return;
    }
    String said = new String(analyze.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    analyze.waitFor();
    // Of other units of the machine, and of a Java that is elsewhere, it may say what it likes.
    List<String> faults =
        said.lines()
            .filter(l -> l.contains(unit + ".service"))
            .filter(l -> !l.contains("is not executable"))
            .toList();
    assertEquals(List.of(), faults);
  }
}

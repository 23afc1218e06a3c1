package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty times {@code kill -9}, at a random moment, of a {@code build}, a {@code build --upgrade}
 * or a {@code restore}: the store is sound, in the old or the new state, and the next try succeeds.
 */
class KillSoak {
  private static final int ROUNDS = Integer.getInteger("soak.kills", 20);
  private static final String OLDER = "tupu store\nformat 0\n";

  @TempDir Path folder;
  private final Random random = new Random(20);
  private int before;
  private int after;

  /** The documents in one of two states, which differ in every document. */
  private void reports(int state) throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    for (int i = 0; i < 30; i++) {
      String text = "黄石市打造“同心" + i + "号第" + state + "版”品牌，由黄石市委统战部主办。\n";
      Files.writeString(reports.resolve("报告" + i + ".txt"), text.repeat(1 + i % 7));
    }
  }

  private String nquads(String store) {
    var dump = CommandLineCase.run("export", "--format", "nquads", "--store", at(store));
    assertEquals(Exit.DONE, dump.code(), dump.err());
    return dump.out();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String[] build(String store) {
    return new String[] {"build", at("reports"), "--store", at(store)};
  }

  /** What is not to be killed runs in this process. */
  private static void done(String... line) {
    var result = CommandLineCase.run(line);
    assertEquals(Exit.DONE, result.code(), result.err());
  }

  /** Kills it within about the time that a build takes; answers whether it had ended well. */
  private boolean killed(long longest, String... line) throws Exception {
    Path err = Files.createTempFile(folder, "killed", ".err");
    Process process = Jar.start(folder, err, List.of(), line);
    // Little happens while Java starts.
    long moment = random.nextLong(longest / 4, longest * 6 / 5);
    boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return ended && process.exitValue() == Exit.DONE;
  }

  @Test
  void aKilledProcessLeavesTheOldOrTheNewState() throws Exception {
    List<String> states = new ArrayList<>();
    for (int state = 0; state < 2; state++) {
      reports(state);
      done(build("state" + state));
      states.add(nquads("state" + state));
    }
    done("export", "--format", "nquads", "-o", at("backup.nq.gz"), "--store", at("state1"));
    long begin = System.nanoTime();
    Jar.Result first = Jar.run(folder, build("store"));
    assertEquals(Exit.DONE, first.code(), first.err());
    long longest = (System.nanoTime() - begin) / 1_000_000;
    for (int round = 1; round <= ROUNDS; round++) {
      switch (round % 4) {
        case 2 -> upgrade(longest, states.get(0));
        case 0 -> restore(longest, states.get(1), "restored" + round);
        default -> rebuild(longest, states, round % 4 == 1 ? 1 : 0);
      }
    }
    System.out.printf(
        "%d kills: %d times the old state, %d times the new one%n", ROUNDS, before, after);
  }

  private void rebuild(long longest, List<String> states, int to) throws Exception {
    reports(to);
    boolean acknowledged = killed(longest, build("store"));
    done("verify", "--store", at("store"));
    String now = nquads("store");
    assertTrue(states.contains(now), "a mixture, or something else");
    count(now.equals(states.get(to)));
    assertTrue(!acknowledged || now.equals(states.get(to)), "what was acknowledged is lost");
    done(build("store"));
    assertEquals(states.get(to), nquads("store"));
  }

  /** The content stays the same; until the upgrade is done the store asks for it. */
  private void upgrade(long longest, String state) throws Exception {
    reports(0);
    done(build("store"));
    Path marker = folder.resolve("store").resolve("tupu-store.txt");
    Files.writeString(marker, OLDER);
    killed(longest, "build", "--upgrade", "--store", at("store"));
    boolean old = Files.readString(marker).equals(OLDER);
    count(!old);
    if (old) {
      var refused = CommandLineCase.run("verify", "--store", at("store"));
      assertEquals(Exit.FAILED, refused.code());
      assertTrue(refused.err().contains("--upgrade"), refused.err());
      done("build", "--upgrade", "--store", at("store"));
    }
    done("verify", "--store", at("store"));
    assertEquals(state, nquads("store"));
  }

  /** The same command again makes it whole, or says that it is. */
  private void restore(long longest, String state, String store) throws Exception {
    String[] line = {"restore", at("backup.nq.gz"), "--store", at(store)};
    boolean acknowledged = killed(longest, line);
    var again = CommandLineCase.run(line);
    boolean whole = again.code() != Exit.DONE;
    assertTrue(whole || !acknowledged, "what was acknowledged is lost");
    assertTrue(!whole || again.err().contains("holds documents"), again.err());
    count(whole);
    done("verify", "--store", at(store));
    assertEquals(state, nquads(store));
  }

  private void count(boolean isNew) {
    if (isNew) {
      after++;
    } else {
      before++;
    }
  }
}

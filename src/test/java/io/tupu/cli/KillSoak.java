package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
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

  private String nquads(String store) throws Exception {
    Jar.Result dump = Jar.run(folder, "export", "--format", "nquads", "--store", store);
    assertEquals(Exit.DONE, dump.code(), dump.err());
    return String.join("\n", new TreeSet<>(dump.out().lines().toList()));
  }

  private static String[] build(String store) {
    return new String[] {"build", "reports", "--store", store};
  }

  private void done(String... line) throws Exception {
    Jar.Result result = Jar.run(folder, line);
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
    done("export", "--format", "nquads", "-o", "backup.nq.gz", "--store", "state1");
    done(build("store"));
    long begin = System.nanoTime();
    reports(0);
    done(build("store"));
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
    done("verify", "--store", "store");
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
    killed(longest, "build", "--upgrade", "--store", "store");
    boolean old = Files.readString(marker).equals(OLDER);
    count(!old);
    if (old) {
      Jar.Result refused = Jar.run(folder, "verify", "--store", "store");
      assertEquals(Exit.FAILED, refused.code());
      assertTrue(refused.err().contains("--upgrade"), refused.err());
      done("build", "--upgrade", "--store", "store");
    }
    done("verify", "--store", "store");
    assertEquals(state, nquads("store"));
  }

  /** The same command again makes it whole, or says that it is. */
  private void restore(long longest, String state, String store) throws Exception {
    boolean acknowledged = killed(longest, "restore", "backup.nq.gz", "--store", store);
    Jar.Result again = Jar.run(folder, "restore", "backup.nq.gz", "--store", store);
    boolean whole = again.code() != Exit.DONE;
    assertTrue(whole || !acknowledged, "what was acknowledged is lost");
    assertTrue(!whole || again.err().contains("holds documents"), again.err());
    count(whole);
    done("verify", "--store", store);
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

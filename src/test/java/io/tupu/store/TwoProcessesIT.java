package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.tupu.graph.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one store, and processes that are killed. */
class TwoProcessesIT {
  private static final Pattern ROUND = Pattern.compile("\"同心(\\d+)\"@zh");

  @TempDir Path temporary;
  private Path folder;
  private Path log;

  @BeforeEach
  void paths() {
    folder = temporary.resolve("store");
    log = temporary.resolve("log");
  }

  @Test
  void oneWritesTheOtherReadsButDoesNotWrite() throws Exception {
    try (GraphStore store = GraphStore.open(folder)) {
      GraphStoreTest.put(store, Sample.huangshi());
      SortedSet<String> before = GraphStoreTest.dump(store);
      Process writer = OtherProcess.start("hold", folder, log);
      try {
        await("holding");
        StoreException e = assertThrows(StoreException.class, store::update);
        assertTrue(e.getMessage().contains("another tupu is writing"), e.getMessage());
        assertEquals(before, GraphStoreTest.dump(store));
      } finally {
        kill(writer);
      }
      GraphStoreTest.put(store, Sample.danjiangkou());
      assertTrue(GraphStoreTest.dump(store).size() > before.size());
    }
  }

  @Test
  void aReaderSeesWhatAnotherProcessWroteWithoutReopening() throws Exception {
    try (GraphStore store = GraphStore.open(folder)) {
      GraphStoreTest.put(store, Sample.huangshi());
      Process writer = OtherProcess.start("write", folder, log);
      try {
        await("wrote 0");
        assertTrue(GraphStoreTest.dump(store).toString().contains("同心"));
        assertTrue(store.generation() > 1);
      } finally {
        kill(writer);
      }
    }
  }

  /**
   * Killed at a random moment: whole rounds only, what was acknowledged is there, and it goes on.
   */
  @RepeatedTest(5)
  void aKilledWriterLeavesTheOldOrTheNewState(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    Process writer = OtherProcess.start("write", folder, log);
    try {
      await("wrote 0");
      Thread.sleep(random.nextInt(1500));
    } finally {
      kill(writer);
    }
    long acknowledged = Files.readString(log).lines().count() - 1;
    try (GraphStore store = GraphStore.open(folder)) {
      SortedSet<Integer> rounds = rounds(GraphStoreTest.dump(store));
      assertEquals(1, rounds.size(), rounds.toString());
      assertTrue(rounds.first() >= acknowledged, rounds + " after " + acknowledged);
      assertEquals(List.of(), store.damagedFiles());
      assertEquals(3, store.manifest().entries().size());
      GraphStoreTest.put(store, Sample.huangshi());
      assertFalse(GraphStoreTest.dump(store).isEmpty());
      assertEquals(1, new StoreFiles(folder).generations().size());
    }
  }

  private void await(String line) throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      if (Files.readString(log).lines().anyMatch(line::equals)) {
        return;
      }
      Thread.sleep(50);
    }
    fail(Files.readString(log));
  }

  private static SortedSet<Integer> rounds(SortedSet<String> lines) {
    SortedSet<Integer> rounds = new TreeSet<>();
    for (String line : lines) {
      Matcher matcher = ROUND.matcher(line);
      while (matcher.find()) {
        rounds.add(Integer.parseInt(matcher.group(1)));
      }
    }
    return rounds;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
  }
}

package io.tupu.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it takes to put one document into a large store: against the same document in an empty one,
 * and against a plain copy of the files.
 */
class UpdateBench {
  private static final long QUADS = Long.getLong("bench.quads", 300_000);

  @TempDir Path folder;

  @Test
  void oneDocumentMore() throws Exception {
    long quads = Million.fill(folder, QUADS);
    Path store = folder.resolve("million");
    Rounds.say("one document more on %d quads, %d MB, with -Xmx512m", quads, bytes(store) >> 20);
    for (int round = 1; round <= 3; round++) {
      double copy = copy(store, folder.resolve("copy" + round));
      double alone = build("empty" + round, round);
      double whole = build("million", round);
      Rounds.say(
          "  %5.1f s, in an empty store %5.1f s, a copy %5.1f s: %.1f copies",
          whole, alone, copy, (whole - alone) / copy);
    }
  }

  private double build(String store, int round) throws Exception {
    Path report = folder.resolve("report.txt");
    Files.writeString(report, "黄石市打造第" + round + "轮“同心" + round + "号”品牌。\n");
    try (SmallHeap build = SmallHeap.run(folder, "build", "report.txt", "--store", store)) {
      return build.seconds();
    }
  }

  private static long bytes(Path store) throws IOException {
    try (Stream<Path> files = Files.walk(store)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Copies and flushes; answers the seconds. */
  private static double copy(Path from, Path to) throws IOException {
    long start = System.nanoTime();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        Files.copy(file, copied);
        if (Files.isRegularFile(copied)) {
          try (FileChannel channel = FileChannel.open(copied, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
        }
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }
}

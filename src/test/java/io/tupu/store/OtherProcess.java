package io.tupu.store;

import io.tupu.graph.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second process on a store, for tests. */
final class OtherProcess {
  private OtherProcess() {}

  static Process start(String work, Path store, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(OtherProcess.class.getName(), work, store.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /**
   * {@code hold}: keeps an update open. {@code write}: replaces documents for ever; {@code grow}:
   * by ever larger ones.
   */
  public static void main(String[] args) throws Exception {
    try (GraphStore store = GraphStore.open(Path.of(args[1]))) {
      if (args[0].equals("hold")) {
        try (StoreUpdate update = store.update()) {
          GraphStoreTest.replace(update, Sample.huangshi("held.txt"));
          ready("holding");
          Thread.sleep(60_000);
        }
      }
      for (int i = 0; i < 1000; i++) {
        try (StoreUpdate update = store.update()) {
          for (String file : List.of("a", "b", "c")) {
            GraphStoreTest.replace(update, numbered(file, i, args[0].equals("grow")));
          }
          update.commit();
        }
        ready("wrote " + i);
      }
    }
  }

  /** Documents of one round belong together: a mixture of rounds would show. */
  private static io.tupu.extract.Extraction numbered(String file, int round, boolean grow) {
    String name = "同心" + round;
    return Sample.of(file + ".txt", "第" + name + "轮" + "长".repeat(grow ? 50_000 * round : 0))
        .named("Brand", name)
        .build();
  }

  private static void ready(String word) {
    System.out.println(word);
    System.out.flush();
  }
}

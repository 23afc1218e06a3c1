package io.tupu.search;

import io.tupu.graph.Vocab;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * Times search over many invented names; asserts nothing.
 *
 * <pre>java -cp target/test-classes:target/tupu.jar io.tupu.search.SearchBench [names]</pre>
 */
public final class SearchBench {
  private static final String SIGNS =
      "同心石榴红驿站律师服务团江城汇民族统战光彩工程荆楚先锋家园社区青年志愿者联盟文化名企业助力乡村振兴行动学院讲堂基地平台商会侨联海归创新";
  private static final String PLACES = "武汉黄石十堰宜昌襄阳鄂州荆门孝感荆州黄冈咸宁随州恩施长阳竹溪丹江口";
  private static final int ROUNDS = 300;

  private final Random random = new Random(1);
  private final PrintStream out;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private SearchBench(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    int names = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    new SearchBench(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(names);
  }

  private void run(int size) throws IOException {
    List<String> names = new ArrayList<>();
    DatasetGraph dataset = DatasetGraphFactory.create();
    Node graph = NodeFactory.createURI("http://example.org/doc");
    for (int i = 0; i < size; i++) {
      String name = stretch(PLACES, 2) + stretch(SIGNS, 3 + random.nextInt(8));
      names.add(name);
      Node thing = NodeFactory.createURI("http://example.org/id/brand/" + i);
      dataset.add(graph, thing, Vocab.TYPE, Vocab.tupu("Brand"));
      dataset.add(graph, thing, Vocab.PREF_LABEL, NodeFactory.createLiteralLang(name, "zh"));
    }
    Path directory = Files.createTempDirectory("tupu-bench-");
    SearchFiles files = new SearchFiles();
    long begin = System.nanoTime();
    long began = threads.getCurrentThreadCpuTime();
    files.write(dataset, directory);
    out.printf(
        Locale.ROOT,
        "%d names: index made in %.1f s (processor %.1f), %.1f MB%n",
        size,
        (System.nanoTime() - begin) / 1e9,
        (threads.getCurrentThreadCpuTime() - began) / 1e9,
        size(directory) / 1e6);
    try (SearchIndex index = files.open(directory)) {
      time(index, names, "one character", name -> name.substring(2, 3));
      time(index, names, "two characters", name -> name.substring(2, 4));
      time(index, names, "beginning", name -> name.substring(0, 3));
      time(index, names, "whole name", name -> name);
      time(index, names, "two words", name -> name.substring(0, 2) + " " + name.substring(3, 5));
      Function<String, String> pinyin = name -> new Spelling().sounds(name).pinyin().get(0);
      Function<String, String> initials = name -> new Spelling().sounds(name).initials().get(0);
      time(index, names, "one letter", name -> pinyin.apply(name).substring(0, 1));
      time(index, names, "four letters", name -> pinyin.apply(name).substring(0, 4));
      time(index, names, "pinyin", pinyin);
      time(index, names, "initials", initials);
      time(index, names, "not there", name -> "龘" + name.substring(0, 1) + "龘");
    }
    try (Stream<Path> made = Files.walk(directory)) {
      for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private String stretch(String signs, int length) {
    int at = random.nextInt(signs.length() - length);
    return signs.substring(at, at + length);
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void time(
      SearchIndex index, List<String> names, String what, Function<String, String> typed) {
    double[] millis = new double[ROUNDS];
    double[] busy = new double[ROUNDS];
    long found = 0;
    for (int i = -ROUNDS; i < ROUNDS; i++) {
      String text = typed.apply(names.get(random.nextInt(names.size())));
      long begin = System.nanoTime();
      long began = threads.getCurrentThreadCpuTime();
      int total = index.names(new Wanted(text, Optional.empty(), 10, 0)).total();
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begin) / 1e6;
        busy[i] = (threads.getCurrentThreadCpuTime() - began) / 1e6;
        found += total;
      }
    }
    Arrays.sort(millis);
    Arrays.sort(busy);
    out.printf(
        Locale.ROOT,
        "%-15s median %6.2f ms (processor %5.2f), 95%% %6.2f ms, worst %6.2f ms; %d things%n",
        what,
        millis[ROUNDS / 2],
        busy[ROUNDS / 2],
        millis[ROUNDS * 95 / 100],
        millis[ROUNDS - 1],
        found / ROUNDS);
  }
}

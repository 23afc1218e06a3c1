package io.tupu.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import io.tupu.build.Pipeline;
import io.tupu.build.Stages;
import io.tupu.extract.Extraction;
import io.tupu.graph.Iris;
import io.tupu.text.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Text to quads against HanLP's own recognition of names, and two threads against one. */
class ExtractionBench {
  private static final int WARM_UP = 25;
  private static final int ROUNDS = 15;
  private static final String HANLP = "hanlp";

  private final Stages stages = Pipeline.load(Iris.DEFAULT_BASE, Optional.empty());
  private final List<Document> documents = documents();

  private static List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (String folder : List.of("seeds", "src/test/resources/gold")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          String name = file.getFileName().toString();
          documents.add(new Document(name, "0".repeat(64), Files.readString(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return documents;
  }

  private int recognize(Segment segment) {
    int terms = 0;
    for (Document document : documents) {
      for (String line : document.text().split("\n")) {
        terms += segment.seg(line).size();
      }
    }
    return terms;
  }

  /** With nothing else, so that it is as fast as it can be. */
  private static Segment hanlp(boolean names) {
    return new ViterbiSegment()
        .enableAllNamedEntityRecognize(false)
        .enablePlaceRecognize(names)
        .enableOrganizationRecognize(names)
        .enableCustomDictionary(false);
  }

  /** As HanLP's own examples make it: persons and a dictionary for users are on. */
  private static Segment usual() {
    return HanLP.newSegment().enablePlaceRecognize(true).enableOrganizationRecognize(true);
  }

  private List<Quad> quads(Document document) {
    Extraction extraction = stages.extractor().apply(document);
    List<Quad> quads = new ArrayList<>();
    stages
        .mapper()
        .map(
            extraction,
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
    return quads;
  }

  private int extract() {
    return documents.stream().mapToInt(d -> stages.extractor().apply(d).claims().size()).sum();
  }

  private int map() {
    return documents.stream().mapToInt(d -> quads(d).size()).sum();
  }

  private int mapAndCheck() {
    int findings = 0;
    for (Document document : documents) {
      Graph graph = GraphFactory.createDefaultGraph();
      quads(document).forEach(quad -> graph.add(quad.asTriple()));
      findings += stages.shapes().check(graph).size();
    }
    return findings;
  }

  private int spread(ExecutorService threads) throws Exception {
    List<Future<Integer>> parts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      for (Document document : documents) {
        parts.add(threads.submit(() -> quads(document).size()));
      }
    }
    int sum = 0;
    for (Future<Integer> part : parts) {
      sum += part.get();
    }
    return sum;
  }

  @Test
  void comparesExtraction() throws Exception {
    Segment names = hanlp(true);
    Segment words = hanlp(false);
    Segment usual = usual();
    Rounds rounds =
        new Rounds()
            .way(HANLP, () -> recognize(names))
            .way("usual", () -> recognize(usual))
            .way("words", () -> recognize(words))
            .way("extract", this::extract)
            .way("quads", this::map)
            .way("checked", this::mapAndCheck)
            .run(WARM_UP, ROUNDS);
    int size = documents.stream().mapToInt(d -> d.text().length()).sum();
    Rounds.say("extraction of %d characters in %d documents, one thread", size, documents.size());
    line(rounds, "HanLP, places and organizations", HANLP, size);
    line(rounds, "HanLP as usual, with these", "usual", size);
    line(rounds, "HanLP, words alone", "words", size);
    line(rounds, "tupu, text to names and claims", "extract", size);
    line(rounds, "tupu, text to quads", "quads", size);
    line(rounds, "tupu, text to checked quads", "checked", size);
  }

  private static void line(Rounds rounds, String label, String way, int size) {
    double speed = size / rounds.median(way) / 1000;
    Rounds.say("  %-32s %5.0f thousand characters/s,", label, speed);
    Rounds.say(
        "  %-32s %s times the first, %s times HanLP as usual",
        "", rounds.faster(way, HANLP), rounds.faster(way, "usual"));
  }

  @Test
  void comparesThreads() throws Exception {
    ExecutorService one = Executors.newFixedThreadPool(1);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Rounds rounds =
          new Rounds()
              .way("one", () -> spread(one))
              .way("two", () -> spread(two))
              .run(WARM_UP, ROUNDS);
      Rounds.say(
          "two threads from text to quads are %s times as fast as one (%d processors)",
          rounds.faster("two", "one"), Runtime.getRuntime().availableProcessors());
    } finally {
      one.shutdownNow();
      two.shutdownNow();
    }
  }
}

package io.tupu.bench;

import com.sun.management.OperatingSystemMXBean;
import io.tupu.build.Build;
import io.tupu.build.Pipeline;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.build.Stages;
import io.tupu.graph.Iris;
import io.tupu.graph.Schema;
import io.tupu.graph.ShapeCheck;
import io.tupu.knowledge.load.KnowledgeLoader;
import io.tupu.nlp.HanlpRomanizer;
import io.tupu.nlp.HanlpSegmenter;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.Endpoint;
import io.tupu.serve.Settings;
import io.tupu.store.GraphStore;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;

/** The steps of {@code tupu serve seeds}, one after the other in a new process, each timed. */
final class ColdStart {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ColdStart() {}

  private interface Step {
    void run() throws Exception;
  }

  private static void step(String name, Step step) throws Exception {
    long wall = System.nanoTime();
    long work = SYSTEM.getProcessCpuTime();
    step.run();
    say(name, System.nanoTime() - wall, SYSTEM.getProcessCpuTime() - work);
  }

  private static void say(String name, long wall, long work) {
    Rounds.say("  %-44s %6d ms, processor time %6d ms", name, wall / 1_000_000, work / 1_000_000);
  }

  /**
   * @param arguments folder for the store, folder of reports
   */
  public static void main(String[] arguments) throws Exception {
    long java = ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000;
    say("Java starts", java, SYSTEM.getProcessCpuTime());
    step("Jena registers its parts", JenaSystem::init);
    step("names and rules are loaded", () -> KnowledgeLoader.load(Optional.empty()));
    step(
        "ontology and shapes are loaded",
        () -> {
          Schema.load();
          ShapeCheck.load();
        });
    step(
        "HanLP loads its dictionaries",
        () -> {
          new HanlpSegmenter().segment("图谱");
          new HanlpRomanizer().pinyin("图谱");
        });
    Stages stages = Pipeline.load(Iris.DEFAULT_BASE, Optional.empty());
    GraphStore[] store = new GraphStore[1];
    step("an empty store is opened", () -> store[0] = GraphStore.open(Path.of(arguments[0])));
    step(
        "five reports are read, extracted and stored",
        () ->
            new Build(stages, store[0], Progress.SILENT)
                .run(new Plan(List.of(Path.of(arguments[1])), List.of(), false, 1)));
    Endpoint[] server = new Endpoint[1];
    step(
        "the server starts",
        () ->
            server[0] =
                Endpoint.start(
                    store[0], QueryCatalog.examples(), Settings.USUAL.at("127.0.0.1", 0)));
    step("the first query is answered", () -> ask(server[0]));
    server[0].close();
    store[0].close();
  }

  private static void ask(Endpoint server) throws Exception {
    try (InputStream answer =
        server.uri().resolve("/sparql?query=ASK%7B%7D").toURL().openStream()) {
      answer.readAllBytes();
    }
  }
}

package io.tupu.build;

import io.tupu.extract.Extractor;
import io.tupu.graph.CurationGraph;
import io.tupu.graph.GraphMapper;
import io.tupu.graph.Iris;
import io.tupu.graph.Jena;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.Schema;
import io.tupu.graph.ShapeCheck;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.load.KnowledgeLoader;
import io.tupu.nlp.HanlpRomanizer;
import io.tupu.nlp.HanlpSegmenter;
import io.tupu.nlp.Segmenter;
import io.tupu.read.Readers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The real stages, put together. */
public final class Pipeline {
  private Pipeline() {}

  /**
   * Loads what the stages need, the parts beside each other: this is most of the time that a small
   * build takes.
   *
   * @param base what IRIs begin with
   * @param own the analyst's folder
   * @throws io.tupu.knowledge.load.KnowledgeException when that folder or what is shipped is broken
   */
  public static Stages load(String base, Optional<Path> own) {
    Jena.start();
    CompletableFuture<Segmenter> segmenter = CompletableFuture.supplyAsync(Pipeline::segmenter);
    CompletableFuture<ShapeCheck> shapes = CompletableFuture.supplyAsync(ShapeCheck::load);
    KnowledgeLoader.Loaded loaded = KnowledgeLoader.all(own);
    Knowledge knowledge = loaded.knowledge();
    Schema schema = Schema.load();
    Iris iris = new Iris(base, new HanlpRomanizer()::pinyin);
    return new Stages(
        new Readers(),
        new Extractor(knowledge, segmenter.join())::extract,
        iris,
        new GraphMapper(iris, schema),
        shapes.join(),
        new RegionGraph(iris, schema, knowledge.gazetteer()::region),
        knowledge.gazetteer()::others,
        new OntologyGraph(iris, schema),
        new CurationGraph(iris, knowledge.curation()),
        loaded.rules().getGraph(),
        Program.digest(knowledge.digest()));
  }

  /** HanLP reads its dictionaries when they are first used. */
  private static Segmenter segmenter() {
    Segmenter segmenter = new HanlpSegmenter();
    segmenter.segment("图谱");
    new HanlpRomanizer().pinyin("图谱");
    return segmenter;
  }
}

package io.tupu.explain;

import io.tupu.extract.Extraction;
import io.tupu.extract.Extractor;
import io.tupu.graph.Iris;
import io.tupu.graph.Schema;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.load.KnowledgeLoader;
import io.tupu.nlp.HanlpRomanizer;
import io.tupu.nlp.HanlpSegmenter;
import io.tupu.text.Document;
import java.nio.file.Path;
import java.util.Optional;

/** Reads documents as a build does and tells how. Thread-safe. */
public final class Explainer {
  private final Knowledge knowledge;
  private final Extractor extractor;
  private final Terms terms;

  private Explainer(Knowledge knowledge, Terms terms) {
    this.knowledge = knowledge;
    this.extractor = new Extractor(knowledge, new HanlpSegmenter());
    this.terms = terms;
  }

  /**
   * @param own the analyst's folder
   * @throws io.tupu.knowledge.load.KnowledgeException when that folder is broken
   */
  public static Explainer load(Optional<Path> own) {
    Knowledge knowledge = KnowledgeLoader.load(own);
    Iris iris = new Iris(Iris.DEFAULT_BASE, new HanlpRomanizer()::pinyin);
    Terms terms =
        new Terms(Schema.load(), KnowledgeLoader.rules(own).getGraph(), knowledge.rules(), iris);
    return new Explainer(knowledge, terms);
  }

  /** Never throws on any text. */
  public Explanation explain(Document document) {
    Recorder recorder = new Recorder();
    Extraction extraction = extractor.extract(document, recorder);
    return new Explanation(extraction, recorder.traces(), knowledge.gazetteer(), terms);
  }
}

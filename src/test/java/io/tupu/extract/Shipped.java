package io.tupu.extract;

import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.load.KnowledgeLoader;
import io.tupu.nlp.HanlpSegmenter;
import io.tupu.text.Document;
import java.util.Optional;

/** The extractor as it is shipped, loaded once for all tests of the process. */
public final class Shipped {
  public static final Knowledge KNOWLEDGE = KnowledgeLoader.load(Optional.empty());
  public static final Extractor EXTRACTOR = new Extractor(KNOWLEDGE, new HanlpSegmenter());

  private Shipped() {}

  /** What a text says that is a document of its own. */
  public static Extraction read(String text) {
    return EXTRACTOR.extract(new Document("text.txt", "", text));
  }
}

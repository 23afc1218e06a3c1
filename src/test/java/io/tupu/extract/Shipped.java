package io.tupu.extract;

import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.load.KnowledgeLoader;
import io.tupu.nlp.HanlpSegmenter;
import io.tupu.text.Document;
import java.nio.file.Path;
import java.util.Optional;

/** The extractor as it is shipped, loaded once for all tests of the process. */
public final class Shipped {
  public static final Knowledge KNOWLEDGE = KnowledgeLoader.load(Optional.empty());
  public static final Extractor EXTRACTOR = new Extractor(KNOWLEDGE, new HanlpSegmenter());

  private Shipped() {}

  /** With the names that an analyst has taught in the example of the tests. */
  private static final class Taught {
    static final Extractor EXTRACTOR =
        new Extractor(
            KnowledgeLoader.load(Optional.of(Path.of("src/test/resources/knowledge/example"))),
            new HanlpSegmenter());
  }

  /** The example of a rule; that of the lexicon needs one. */
  static Extraction example(Rule rule) {
    Document document = new Document("text.txt", "", rule.example());
    boolean taught = rule.kind().equals("Lexicon");
    return (taught ? Taught.EXTRACTOR : EXTRACTOR).extract(document);
  }

  /** What a text says that is a document of its own. */
  public static Extraction read(String text) {
    return EXTRACTOR.extract(new Document("text.txt", "", text));
  }
}

package io.tupu.eval;

import io.tupu.extract.Shipped;
import io.tupu.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Annotated documents of the repository, with their texts. */
public final class GoldSet {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  private GoldSet() {}

  /** A text and what a careful person reads in it. */
  public record Doc(String text, Annotation gold) {

    /** What tupu reads in it. */
    public Prediction read() {
      return Prediction.of(Shipped.EXTRACTOR.extract(new Document(gold.doc(), "", text)));
    }
  }

  /**
   * @param name seeds or dev
   */
  public static List<Doc> of(String name) {
    try {
      Path texts = name.equals("seeds") ? Path.of("seeds") : GOLD.resolve(name);
      List<Doc> all = new ArrayList<>();
      for (Annotation gold : Gold.readAll(GOLD.resolve(name))) {
        all.add(new Doc(Files.readString(texts.resolve(gold.doc())), gold));
      }
      return all;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Scores score(List<Doc> docs) {
    return Scorer.score(
        docs.stream().map(Doc::gold).toList(), docs.stream().map(Doc::read).toList());
  }
}

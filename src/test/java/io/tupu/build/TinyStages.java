package io.tupu.build;

import io.tupu.extract.Claim;
import io.tupu.extract.Diagnostic;
import io.tupu.extract.Entity;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.extract.Mention;
import io.tupu.extract.Status;
import io.tupu.graph.CurationGraph;
import io.tupu.graph.GraphMapper;
import io.tupu.graph.Iris;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.Schema;
import io.tupu.graph.ShapeCheck;
import io.tupu.knowledge.Curation;
import io.tupu.layout.Layout;
import io.tupu.read.Readers;
import io.tupu.text.Document;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Stages that know one city, and of it only what stands between 【 and 】: enough to see what a build
 * does, without the real extraction.
 */
public final class TinyStages {
  static final EntityKey CITY = EntityKey.region("420200");

  private TinyStages() {}

  public static Stages of(String base, String digest) {
    Schema schema = Schema.load();
    Iris iris = new Iris(base, hanzi -> "");
    return new Stages(
        new Readers(),
        TinyStages::extract,
        iris,
        new GraphMapper(iris, schema),
        ShapeCheck.load(),
        new RegionGraph(iris, schema, code -> Optional.empty()),
        code -> List.of(),
        new OntologyGraph(iris, schema),
        new CurationGraph(iris, Curation.empty()),
        GraphFactory.createDefaultGraph(),
        digest);
  }

  static Extraction extract(Document document) {
    String text = document.text();
    if (text.contains("崩溃")) {
      throw new IllegalStateException("a bug");
    }
    List<Entity> entities = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    entities.add(new Entity(CITY, List.of("Region", "Prefecture"), "黄石市", new TreeSet<>()));
    for (int open = text.indexOf('【'); open >= 0; open = text.indexOf('【', open + 1)) {
      Span span = new Span(open + 1, text.indexOf('】', open));
      EntityKey brand = new EntityKey("Brand", span.slice(text), "");
      entities.add(new Entity(brand, List.of("Brand"), span.slice(text), new TreeSet<>()));
      mentions.add(new Mention(span, brand, "tiny", 0.9));
      claims.add(
          new Claim(CITY, "runs", brand, span, "tiny", 0.8, Status.RUNNING, OptionalInt.empty()));
    }
    List<Diagnostic> doubts = new ArrayList<>();
    if (text.contains("？")) {
      int at = text.indexOf('？');
      doubts.add(new Diagnostic(Diagnostic.Code.RULE_CONFLICT, new Span(at, at + 1), "？"));
    }
    Layout layout =
        new Layout(
            List.of(), text.lines().findFirst().orElse(""), OptionalInt.empty(), Optional.empty());
    return new Extraction(document, layout, entities, mentions, claims, doubts, List.of());
  }
}

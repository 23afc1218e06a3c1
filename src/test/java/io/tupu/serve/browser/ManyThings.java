package io.tupu.serve.browser;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.graph.GraphMapper;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.Sample;
import io.tupu.search.SearchFiles;
import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import java.util.List;
import org.apache.jena.sparql.graph.GraphFactory;

/** A graph with many things, each with a fact and its sentence: most hang on one region. */
final class ManyThings {
  private static final int IN_ONE_DOCUMENT = 500;
  private static final List<String> TYPES = List.of("Brand", "Program", "Platform", "Organization");
  private static final List<String> NAMES = List.of("品牌", "行动", "驿站", "协会");

  private ManyThings() {}

  /** Stores them as a build does, with the index of names and sentences. */
  static void put(GraphStore store, int things) {
    put(store, things, TYPES);
  }

  /** The same of these types, as many of each. */
  static void put(GraphStore store, int things, List<String> types) {
    GraphMapper mapper = new GraphMapper(Sample.IRIS, Sample.SCHEMA);
    RegionGraph regions = new RegionGraph(Sample.IRIS, Sample.SCHEMA, Sample::region);
    OntologyGraph ontology = new OntologyGraph(Sample.IRIS, Sample.SCHEMA);
    try (StoreUpdate update = store.update()) {
      update.attach(new SearchFiles());
      for (int i = 0; i < things / IN_ONE_DOCUMENT; i++) {
        Extraction said = document(i, types);
        String file = said.document().fileName();
        String graph = Sample.IRIS.document(file).getURI();
        update.replace(
            ManifestEntry.done(file, file, said.document().sha256(), "k", graph),
            out -> mapper.map(said, out));
      }
      update.derive(regions.name(), (dataset, out) -> regions.map(regions.codes(dataset), out));
      update.derive(
          ontology.name(), (dataset, out) -> ontology.map(GraphFactory.createDefaultGraph(), out));
      update.commit();
    }
  }

  private static Extraction document(int number, List<String> types) {
    EntityKey city = EntityKey.region(number % 4 == 0 ? "420300" : "420200");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < IN_ONE_DOCUMENT; i++) {
      text.append(sentence(number, i, types)).append("。").append(i % 5 == 4 ? "\n" : "");
    }
    Sample sample =
        Sample.of("many-" + number + ".txt", "黄石市和十堰市。" + text)
            .region("420200", "Prefecture", "黄石市")
            .region("420300", "Prefecture", "十堰市");
    for (int i = 0; i < IN_ONE_DOCUMENT; i++) {
      String type = types.get(i % types.size());
      EntityKey key = Sample.key(type, name(number, i, types));
      sample.named(type, name(number, i, types));
      if (type.equals("Organization")) {
        sample.claim(key, "locatedIn", city, sentence(number, i, types));
        EntityKey before = Sample.key("Platform", name(number, i - 1, types));
        sample.claim(key, "operates", before, sentence(number, i, types));
      } else {
        sample.claim(city, "runs", key, sentence(number, i, types));
      }
    }
    return sample.build();
  }

  /** Told apart by numbers in characters, of which none is the beginning of another. */
  private static String name(int document, int i, List<String> types) {
    String number = Integer.toString(100_000 + document * IN_ONE_DOCUMENT + i);
    StringBuilder name = new StringBuilder("同心");
    number.chars().forEach(c -> name.append("甲乙丙丁戊己庚辛壬癸".charAt(c - '0')));
    return name.append(NAMES.get(TYPES.indexOf(types.get(i % types.size())))).toString();
  }

  private static String sentence(int document, int i, List<String> types) {
    return "当地打造" + name(document, i, types);
  }
}

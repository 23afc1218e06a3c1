package io.tupu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.Extraction;
import io.tupu.extract.Extractor;
import io.tupu.graph.GraphMapper;
import io.tupu.graph.Iris;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.Schema;
import io.tupu.graph.ShapeCheck;
import io.tupu.graph.Vocab;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.load.KnowledgeLoader;
import io.tupu.nlp.HanlpRomanizer;
import io.tupu.nlp.HanlpSegmenter;
import io.tupu.search.SearchFiles;
import io.tupu.search.SparqlText;
import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import io.tupu.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gallery and the checks on the five real reports, from their bytes to the answers. */
class SeedsQueriesTest {
  @TempDir static Path folder;
  private static GraphStore store;

  @BeforeAll
  static void build() throws IOException {
    Knowledge knowledge = KnowledgeLoader.load(java.util.Optional.empty());
    Extractor extractor = new Extractor(knowledge, new HanlpSegmenter());
    Iris iris = new Iris(Iris.DEFAULT_BASE, new HanlpRomanizer()::pinyin);
    Schema schema = Schema.load();
    ShapeCheck shapes = ShapeCheck.load();
    GraphMapper mapper = new GraphMapper(iris, schema);
    RegionGraph regions = new RegionGraph(iris, schema, knowledge.gazetteer()::region);
    OntologyGraph ontology = new OntologyGraph(iris, schema);
    store = GraphStore.open(folder.resolve("store"));
    try (StoreUpdate update = store.update()) {
      for (Path seed : seeds()) {
        String file = seed.getFileName().toString();
        Extraction x =
            extractor.extract(new Document(file, "0".repeat(64), Files.readString(seed)));
        assertEquals(List.of(), shapes.check(graph(mapper, x)), file);
        update.replace(
            ManifestEntry.done(
                file, seed.toString(), "0".repeat(64), "k", iris.document(file).getURI()),
            out -> mapper.map(x, out));
      }
      update.derive(regions.name(), (dataset, out) -> regions.map(regions.codes(dataset), out));
      update.derive(
          ontology.name(),
          (d, out) ->
              ontology.map(KnowledgeLoader.rules(java.util.Optional.empty()).getGraph(), out));
      update.commit();
    }
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static Graph graph(GraphMapper mapper, Extraction x) {
    Graph graph = GraphFactory.createDefaultGraph();
    StreamRDF out =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            graph.add(quad.asTriple());
          }
        };
    mapper.map(x, out);
    return graph;
  }

  static Stream<NamedQuery> examples() {
    return QueryCatalog.examples().queries().stream();
  }

  static Stream<NamedQuery> checks() {
    return QueryCatalog.checks().queries().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theGalleryAnswers(NamedQuery query) {
    String csv = csv(query);
    assertTrue(csv.lines().count() - 1 >= query.minRows(), csv);
    for (String part : query.contains()) {
      assertTrue(csv.contains(part), part + " is missing in\n" + csv);
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theChecksAreSilent(NamedQuery check) {
    String csv = csv(check);
    assertEquals(1, csv.lines().count(), csv);
  }

  static Stream<NamedQuery> questionsAboutThings() {
    return examples().filter(q -> q.params().stream().anyMatch(p -> p.thing().isPresent()));
  }

  @ParameterizedTest
  @MethodSource("questionsAboutThings")
  void aThingMayBeGivenByItsIri(NamedQuery query) {
    Map<String, String> values = new TreeMap<>();
    for (Param param : query.params()) {
      if (param.thing().isPresent()) {
        values.put(param.name(), iri(param.text()));
      }
    }
    assertEquals(csv(query, Collections.emptyMap()), csv(query, values));
  }

  /** What has a name or is a file. */
  private static String iri(String name) {
    return store.read(
        dataset -> {
          for (Node property : List.of(Vocab.PREF_LABEL, Vocab.ALT_LABEL, Vocab.FILE_NAME)) {
            Node label =
                property.equals(Vocab.FILE_NAME)
                    ? NodeFactory.createLiteralString(name)
                    : NodeFactory.createLiteralLang(name, "zh");
            var found = dataset.find(Node.ANY, Node.ANY, property, label);
            if (found.hasNext()) {
              return found.next().getSubject().getURI();
            }
          }
          throw new AssertionError(name);
        });
  }

  private static String csv(NamedQuery query) {
    return csv(query, Collections.emptyMap());
  }

  private static String csv(NamedQuery query, Map<String, String> values) {
    return store.read(
        new SearchFiles(),
        (dataset, index) -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            new QueryRun(dataset, Duration.ofSeconds(60), b -> SparqlText.offer(b, index))
                .write(query.bind(values), ResultFormat.CSV, out);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return out.toString(StandardCharsets.UTF_8);
        });
  }
}

package io.tupu.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.export.part.Part;
import io.tupu.extract.Extraction;
import io.tupu.graph.Graphs;
import io.tupu.graph.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format must do, on reports with hostile names among them. */
class ExporterContractTest {
  @TempDir Path folder;

  static List<Quad> quads() {
    String hostile = "“\"'<script>&amp;]]>\n\t𠀀\u0000\\u0041 > . =cmd|";
    Extraction nasty = Sample.of("nasty.txt", "黄石市" + hostile).named("Brand", hostile).build();
    return Stream.of(Sample.huangshi(), Sample.danjiangkou(), Sample.huangshi("b.txt"), nasty)
        .flatMap(x -> Graphs.quads(x).stream())
        .toList();
  }

  static DatasetGraph dataset(List<Quad> quads) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    quads.forEach(dataset::add);
    return dataset;
  }

  static byte[] bytes(ExportFormat format, DatasetGraph dataset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.exporter().export(Part.whole(dataset), out);
    return out.toByteArray();
  }

  private static Graph union(DatasetGraph dataset) {
    Graph graph = GraphFactory.createDefaultGraph();
    dataset.find().forEachRemaining(q -> graph.add(q.asTriple()));
    return graph;
  }

  static Stream<ExportFormat> rdf() {
    return Stream.of(ExportFormat.values()).filter(ExportFormat::rdf);
  }

  @ParameterizedTest
  @MethodSource("rdf")
  void readsBackEqual(ExportFormat format) throws IOException {
    DatasetGraph dataset = dataset(quads());
    DatasetGraph back = DatasetGraphFactory.create();
    Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
    RDFParser.source(new ByteArrayInputStream(bytes(format, dataset))).lang(lang).parse(back);
    if (format.namedGraphs()) {
      assertTrue(IsoMatcher.isomorphic(dataset, back));
    } else {
      assertTrue(union(dataset).isIsomorphicWith(back.getDefaultGraph()));
    }
  }

  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, mode = Mode.EXCLUDE, names = "GEOJSON")
  void theOrderInsideDoesNotMatter(ExportFormat format) throws IOException {
    List<Quad> shuffled = new ArrayList<>(quads());
    Collections.shuffle(shuffled, new Random(7));
    assertArrayEquals(bytes(format, dataset(quads())), bytes(format, dataset(shuffled)));
  }

  @ParameterizedTest
  @MethodSource("rdf")
  void anEmptyDatasetIsWellFormed(ExportFormat format) throws IOException {
    byte[] bytes = bytes(format, DatasetGraphFactory.create());
    Graph back = GraphFactory.createDefaultGraph();
    Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
    if (!format.namedGraphs()) {
      RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(back);
    }
    assertTrue(back.isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      mode = Mode.INCLUDE,
      names = {"NQUADS", "NTRIPLES"})
  void linesAreSortedByTheirBytes(ExportFormat format) throws IOException {
    String text = new String(bytes(format, dataset(quads())), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    List<String> sorted = new ArrayList<>(lines);
    sorted.sort(
        (a, b) ->
            java.util.Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
    assertEquals(sorted, lines);
  }

  @Test
  void turtleReadsBackInAnotherReader() throws IOException {
    DatasetGraph dataset = dataset(quads());
    byte[] turtle = bytes(ExportFormat.TURTLE, dataset);
    Model model = Rio.parse(new ByteArrayInputStream(turtle), "", RDFFormat.TURTLE);
    assertEquals(union(dataset).size(), model.size());
    String text = new String(turtle, StandardCharsets.UTF_8);
    assertTrue(text.contains("黄石市"), text);
    assertTrue(text.contains("tupu:runs"), text);
  }

  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, mode = Mode.EXCLUDE, names = "GEOJSON")
  void filesAreCompressedByName(ExportFormat format) throws IOException {
    DatasetGraph dataset = dataset(quads());
    Path file = folder.resolve("tupu." + format.extension() + ".gz");
    Export.toFile(format, Part.whole(dataset), file);
    assertEquals(format, ExportFormat.ofFile(file.getFileName().toString()).orElseThrow());
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertArrayEquals(bytes(format, dataset), in.readAllBytes());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void noNodeOfTheSampleIsBlank() {
    assertTrue(quads().stream().map(Quad::getObject).noneMatch(Node::isBlank));
  }
}

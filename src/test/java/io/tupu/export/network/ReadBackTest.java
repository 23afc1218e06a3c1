package io.tupu.export.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.export.SampleParts;
import io.tupu.export.part.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Graph files are read by NetworkX and pydot, which know nothing of tupu: all is as it was. */
class ReadBackTest {
  private static final Path SCRIPT = Path.of("src/test/resources/export/read_back.py");

  @TempDir static Path folder;
  private static JsonObject read;
  private static Part part;

  @BeforeAll
  static void writeAndRead() throws Exception {
    Optional<String> python = python();
    assumeTrue(
        python.isPresent(),
        "SKIPPED: graph files are not read back, because no python3 has networkx and pydot;"
            + " install python3-networkx and python3-pydot");
    part = SampleParts.whole();
    List<String> command = new ArrayList<>(List.of(python.get(), SCRIPT.toString()));
    for (ExportFormat format : ExportFormat.values()) {
      if (readBack(format)) {
        Path file = folder.resolve("tupu." + format.extension());
        Export.toFile(format, part, file);
        command.add(format.label() + "=" + file);
      }
    }
    read = JSON.parse(run(command));
  }

  private static boolean readBack(ExportFormat format) {
    return List.of("gexf", "graphml", "cx2", "cytoscapejs", "neo4j", "dot")
        .contains(format.label());
  }

  /** One that has the readers: Debian's, or another of the same name. */
  private static Optional<String> python() throws Exception {
    for (String python : List.of("/usr/bin/python3", "python3")) {
      try {
        Process probe = new ProcessBuilder(python, "-c", "import networkx, pydot").start();
        if (probe.waitFor(60, TimeUnit.SECONDS) && probe.exitValue() == 0) {
          return Optional.of(python);
        }
      } catch (IOException e) {
        continue; // not there
      }
    }
    return Optional.empty();
  }

  private static String run(List<String> command) throws Exception {
    Path err = folder.resolve("err.txt");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), Files.readString(err));
    return out;
  }

  private static SortedMap<String, SortedMap<String, String>> found(String format, String kind) {
    SortedMap<String, SortedMap<String, String>> found = new TreeMap<>();
    for (JsonValue item : read.get(format).getAsObject().get(kind).getAsArray()) {
      SortedMap<String, String> values = new TreeMap<>();
      item.getAsObject().forEach((name, value) -> values.put(name, value.getAsString().value()));
      assertFalse(found.containsKey(values.get("id")), values.toString());
      found.put(values.get("id"), values);
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      mode = Mode.INCLUDE,
      names = {"GEXF", "GRAPHML", "CX2", "CYTOSCAPEJS", "NEO4J", "DOT"})
  void nodesAreAllThereWithTheirValues(ExportFormat format) throws IOException {
    SortedMap<String, SortedMap<String, String>> found = found(format.label(), "nodes");
    SortedMap<String, SortedMap<String, String>> expected = new TreeMap<>();
    PropertyGraph.of(part)
        .vertices(
            v -> {
              SortedMap<String, String> values = values(v, Column.VERTEX, format);
              values.put("id", v.id());
              values.put("label", plain(v.label(), format));
              values.put("counted", Integer.toString(v.degree()));
              expected.put(v.id(), values);
            });
    found.values().forEach(values -> values.keySet().removeAll(List.of("iri", "name", "value")));
    assertEquals(expected, found);
    assertEquals(7, found.size());
    assertTrue(found.toString().contains("黄石市"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      mode = Mode.INCLUDE,
      names = {"GEXF", "GRAPHML", "CX2", "CYTOSCAPEJS", "NEO4J", "DOT"})
  void edgesAreAllThereWithTheirEvidence(ExportFormat format) throws IOException {
    SortedMap<String, SortedMap<String, String>> found = found(format.label(), "edges");
    SortedMap<String, SortedMap<String, String>> expected = new TreeMap<>();
    PropertyGraph.of(part)
        .edges(
            e -> {
              SortedMap<String, String> values = values(e, Column.EDGE, format);
              values.put("id", e.id());
              values.put("source", e.source());
              values.put("target", e.target());
              expected.put(e.id(), values);
            });
    List<String> ofTheTools = List.of("iri", "label", "kind", "weight", "interaction", "key");
    found.values().forEach(values -> values.keySet().removeAll(ofTheTools));
    assertEquals(expected, found);
    assertEquals(6, found.size());
    assertTrue(found.toString().contains("黄石市打造“同心·律师服务团”等7个品牌"));
  }

  private static <T> SortedMap<String, String> values(
      T item, List<Column<T>> columns, ExportFormat format) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Column<T> column : columns) {
      if (!column.value(item).isEmpty()) {
        values.put(column.name(), plain(column.value(item), format));
      }
    }
    return values;
  }

  /** Neo4j's importer takes rows of one line, and parts lists at semicolons. */
  private static String plain(String value, ExportFormat format) {
    return format == ExportFormat.NEO4J ? value.replaceAll("\\R", " ") : value;
  }
}

package io.tupu.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.export.ExportFormat;
import io.tupu.export.SeedsExport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The seeds' files in Neo4j itself: its importer takes them, its server gives all of it back and
 * answers a question. Runs with {@code mvn -Pneo4j verify} only: Neo4j is 100 MB.
 */
class Neo4jImport {
  @TempDir static Path folder;
  private static String imported;
  private static Neo4j neo4j;

  @BeforeAll
  static void load() throws Exception {
    SeedsExport.write(folder, ExportFormat.NEO4J);
    unzip(folder.resolve("tupu.neo4j.zip"));
    imported =
        Neo4j.admin(
            folder,
            "database",
            "import",
            "full",
            "neo4j",
            "--nodes=nodes.csv",
            "--relationships=relationships.csv");
    neo4j = Neo4j.start(folder);
  }

  @AfterAll
  static void stop() {
    if (neo4j != null) {
      neo4j.close();
    }
  }

  private static void unzip(Path archive) throws IOException {
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, folder.resolve(entry.getName()));
      }
    }
  }

  private static List<CSVRecord> lines(String file) throws IOException {
    try (var reader = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  /** What a line says, by the names that Neo4j gives the columns; nothing where nothing is said. */
  private static String said(CSVRecord line) {
    SortedMap<String, String> values = new TreeMap<>();
    line.toMap()
        .forEach(
            (column, value) -> {
              String name = column.replaceFirst(":.*", "");
              if (!name.isEmpty() && !value.isEmpty()) {
                values.put(name, column.endsWith(":double") ? number(value) : value);
              }
            });
    return values.toString();
  }

  private static String number(String text) {
    return Double.toString(Double.parseDouble(text));
  }

  private static String said(JsonObject properties) {
    SortedMap<String, String> values = new TreeMap<>();
    properties.forEach((name, value) -> values.put(name, text(value)));
    return values.toString();
  }

  private static String text(JsonValue value) {
    if (value.isArray()) {
      return value.getAsArray().stream().map(Neo4jImport::text).collect(Collectors.joining(";"));
    }
    return value.isString() ? value.getAsString().value() : value.toString();
  }

  private static List<String> column(JsonArray rows) {
    return rows.stream().map(row -> text(row.getAsArray().get(0))).toList();
  }

  @Test
  void theImporterTakesEveryLine() throws Exception {
    assertTrue(imported.contains("IMPORT DONE"), imported);
    int nodes = lines("nodes.csv").size();
    int relationships = lines("relationships.csv").size();
    assertTrue(nodes > 300 && relationships > 400, nodes + ", " + relationships);
    assertTrue(imported.contains(nodes + " nodes"), imported);
    assertTrue(imported.contains(relationships + " relationships"), imported);
    assertEquals(Integer.toString(nodes), column(neo4j.ask("MATCH (n) RETURN count(n)")).get(0));
    assertEquals(
        Integer.toString(relationships),
        column(neo4j.ask("MATCH ()-[r]->() RETURN count(r)")).get(0));
  }

  @Test
  void nodesHaveTheirLabelsAndProperties() throws Exception {
    TreeSet<String> expected = new TreeSet<>();
    for (CSVRecord line : lines("nodes.csv")) {
      TreeSet<String> labels = new TreeSet<>(List.of(line.get(":LABEL").split(";")));
      expected.add(String.join(";", labels) + said(line));
    }
    TreeSet<String> found = new TreeSet<>();
    for (JsonValue row : neo4j.ask("MATCH (n) RETURN labels(n), properties(n)")) {
      TreeSet<String> labels = new TreeSet<>();
      row.getAsArray().get(0).getAsArray().forEach(label -> labels.add(text(label)));
      found.add(String.join(";", labels) + said(row.getAsArray().get(1).getAsObject()));
    }
    assertEquals(expected, found);
  }

  @Test
  void relationshipsHaveTheirEndsAndTheSentence() throws Exception {
    TreeSet<String> expected = new TreeSet<>();
    for (CSVRecord line : lines("relationships.csv")) {
      expected.add(line.get(":START_ID") + line.get(":TYPE") + line.get(":END_ID") + said(line));
    }
    TreeSet<String> found = new TreeSet<>();
    for (JsonValue row :
        neo4j.ask("MATCH (s)-[r]->(o) RETURN s.iri + type(r) + o.iri, properties(r)")) {
      JsonArray cells = row.getAsArray();
      found.add(text(cells.get(0)) + said(cells.get(1).getAsObject()));
    }
    assertEquals(expected, found);
  }

  /** As docs/newcomer.md has it. */
  @Test
  void aQuestionInCypherFindsCitiesByTheNameOfABrandWithTheSentence() throws Exception {
    String cypher =
        "MATCH (city:City)-[r:runs]->(brand:Brand) WHERE brand.name CONTAINS '同心'"
            + " RETURN DISTINCT city.name, r.evidence ORDER BY city.name";
    assertTrue(Files.readString(Path.of("docs/newcomer.md")).contains("brand.name CONTAINS '同心'"));
    JsonArray rows = neo4j.ask(cypher);
    List<String> cities = column(rows);
    assertTrue(cities.containsAll(List.of("十堰市", "襄阳市", "宜昌市", "荆州市", "黄石市")), cities.toString());
    for (JsonValue row : rows) {
      String sentence = text(row.getAsArray().get(1));
      assertTrue(sentence.contains("同心"), sentence);
    }
  }
}

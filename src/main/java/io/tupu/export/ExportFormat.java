package io.tupu.export;

import io.tupu.export.network.CsvExporter;
import io.tupu.export.network.Cx2Exporter;
import io.tupu.export.network.CytoscapeJsExporter;
import io.tupu.export.network.DotExporter;
import io.tupu.export.network.GeoJsonExporter;
import io.tupu.export.network.GexfExporter;
import io.tupu.export.network.GraphMlExporter;
import io.tupu.export.network.Neo4jExporter;
import io.tupu.export.network.XlsxExporter;
import io.tupu.export.part.Exporter;
import io.tupu.export.rdf.JsonLdExporter;
import io.tupu.export.rdf.LineExporter;
import io.tupu.export.rdf.RdfXmlExporter;
import io.tupu.export.rdf.TurtleExporter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats that a graph can be written in. */
public enum ExportFormat {
  TURTLE("turtle", "text/turtle", "ttl", false, () -> new TurtleExporter(false)),
  TRIG("trig", "application/trig", "trig", true, () -> new TurtleExporter(true)),
  NTRIPLES("ntriples", "application/n-triples", "nt", false, () -> new LineExporter(false)),
  NQUADS("nquads", "application/n-quads", "nq", true, () -> new LineExporter(true)),
  JSONLD("jsonld", "application/ld+json", "jsonld", false, JsonLdExporter::new),
  RDFXML("rdfxml", "application/rdf+xml", "rdf", false, RdfXmlExporter::new),
  GEXF("gexf", "application/gexf+xml", "gexf", GexfExporter::new),
  GRAPHML("graphml", "application/graphml+xml", "graphml", GraphMlExporter::new),
  CX2("cx2", "application/json", "cx2", Cx2Exporter::new),
  CYTOSCAPEJS("cytoscapejs", "application/json", "cyjs", CytoscapeJsExporter::new),
  NEO4J("neo4j", "application/zip", "neo4j.zip", Neo4jExporter::new),
  DOT("dot", "text/vnd.graphviz", "dot", DotExporter::new),
  GEOJSON("geojson", "application/geo+json", "geojson", GeoJsonExporter::new),
  CSV("csv", "application/zip", "csv.zip", CsvExporter::new),
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx",
      XlsxExporter::new);

  private final String name;
  private final String mediaType;
  private final String extension;
  private final boolean rdf;
  private final boolean namedGraphs;
  private final Supplier<Exporter> exporter;

  ExportFormat(
      String name,
      String mediaType,
      String extension,
      boolean namedGraphs,
      Supplier<Exporter> exporter) {
    this(name, mediaType, extension, true, namedGraphs, exporter);
  }

  ExportFormat(String name, String mediaType, String extension, Supplier<Exporter> exporter) {
    this(name, mediaType, extension, false, false, exporter);
  }

  ExportFormat(
      String name,
      String mediaType,
      String extension,
      boolean rdf,
      boolean namedGraphs,
      Supplier<Exporter> exporter) {
    this.name = name;
    this.mediaType = mediaType;
    this.extension = extension;
    this.rdf = rdf;
    this.namedGraphs = namedGraphs;
    this.exporter = exporter;
  }

  /** As on the command line. */
  public String label() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of file names, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether it can be read back as the same graph; the others are for graph tools and tables. */
  public boolean rdf() {
    return rdf;
  }

  /** Whether the output is text that shrinks when compressed. */
  public boolean text() {
    return this != CSV && this != NEO4J && this != XLSX;
  }

  /** Whether it can write the triple terms of RDF 1.2. */
  public boolean tripleTerms() {
    return this == TURTLE || this == TRIG || this == NTRIPLES || this == NQUADS;
  }

  /** Whether the output tells the graphs of the documents apart. */
  public boolean namedGraphs() {
    return namedGraphs;
  }

  public Exporter exporter() {
    return exporter.get();
  }

  /** Those that can write every dataset; GeoJSON needs geometries. */
  public static List<ExportFormat> always() {
    return Stream.of(values()).filter(f -> f != GEOJSON).toList();
  }

  /** By name or extension, in any case. */
  public static Optional<ExportFormat> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(f -> f.name.equals(lower) || f.extension.equals(lower))
        .findFirst();
  }

  /** By the end of a file name; {@code .gz} after it does not count. */
  public static Optional<ExportFormat> ofFile(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String plain = gzipped(lower) ? lower.substring(0, lower.length() - 3) : lower;
    return Stream.of(values()).filter(f -> plain.endsWith("." + f.extension)).findFirst();
  }

  /** Whether a file of this name is to be compressed. */
  public static boolean gzipped(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** All names, for messages. */
  public static String names() {
    return Stream.of(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
  }
}

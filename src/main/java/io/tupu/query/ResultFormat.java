package io.tupu.query;

import io.tupu.export.ExportFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The formats of answers: of rows and truth values, or of graphs. */
public enum ResultFormat {
  /** For people at a terminal. */
  TABLE("table", "text/plain", null, null),
  JSON("json", "application/sparql-results+json", ResultSetLang.RS_JSON, null),
  CSV("csv", "text/csv", ResultSetLang.RS_CSV, null),
  TSV("tsv", "text/tab-separated-values", ResultSetLang.RS_TSV, null),
  /** For Excel: with byte order mark and names beside IRIs, formulas made harmless. */
  CSV_EXCEL("csv-excel", "text/csv", null, null),
  /** A spreadsheet, with names beside IRIs. */
  XLSX("xlsx", ExportFormat.XLSX.mediaType(), null, null),
  XML("xml", "application/sparql-results+xml", ResultSetLang.RS_XML, null),
  TURTLE(ExportFormat.TURTLE),
  NTRIPLES(ExportFormat.NTRIPLES),
  JSONLD(ExportFormat.JSONLD),
  RDFXML(ExportFormat.RDFXML);

  private final String name;
  private final String mediaType;
  private final Lang rows;
  private final ExportFormat graph;

  ResultFormat(String name, String mediaType, Lang rows, ExportFormat graph) {
    this.name = name;
    this.mediaType = mediaType;
    this.rows = rows;
    this.graph = graph;
  }

  ResultFormat(ExportFormat graph) {
    this(graph.label(), graph.mediaType(), null, graph);
  }

  /** As on the command line. */
  public String label() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether it writes tables for people, which cannot say the answer of an ASK. */
  boolean office() {
    return this == CSV_EXCEL || this == XLSX;
  }

  /** Whether it writes graphs; the others write rows and truth values. */
  public boolean forGraphs() {
    return graph != null;
  }

  Lang rows() {
    return rows;
  }

  ExportFormat graph() {
    return graph;
  }

  /** Whether it can write the answer of such a query. */
  public boolean fits(Query query) {
    boolean graph = query.isConstructType() || query.isDescribeType();
    return graph == forGraphs() && !(query.isAskType() && office());
  }

  /** Why it cannot, and which can; without a full stop. */
  public String misfit(Query query) {
    String given =
        query.isAskType() && office()
            ? "ASK gives no rows, which " + name + " writes"
            : (forGraphs() ? "SELECT and ASK give rows" : "CONSTRUCT and DESCRIBE give a graph")
                + ", which "
                + name
                + " cannot write";
    String fitting =
        Stream.of(values())
            .filter(format -> format.fits(query))
            .map(ResultFormat::label)
            .collect(Collectors.joining(", "));
    return given + "; formats that can are " + fitting;
  }

  /** By name, in any case. */
  public static Optional<ResultFormat> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(f -> f.name.equals(lower)).findFirst();
  }

  /** All names, for messages. */
  public static String names() {
    return Stream.of(values()).map(ResultFormat::label).collect(Collectors.joining(", "));
  }
}

package io.tupu.serve.sparql;

import io.tupu.query.ResultFormat;
import io.tupu.serve.http.Accept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** Formats of rows and truth values over HTTP. */
public enum RowFormat {
  JSON("json", ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
  XML("xml", ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml", "text/xml"),
  CSV("csv", ResultSetLang.RS_CSV, "text/csv"),
  TSV("tsv", ResultSetLang.RS_TSV, "text/tab-separated-values"),
  XLSX("xlsx", ResultFormat.XLSX, ".xlsx", ResultFormat.XLSX.mediaType()),
  /** By name only: its media type is that of CSV. */
  CSV_EXCEL("csv-excel", ResultFormat.CSV_EXCEL, ".csv");

  private final String label;
  private final Lang lang;
  private final ResultFormat office;
  private final String ending;
  private final List<String> mediaTypes;

  RowFormat(String label, Lang lang, String... mediaTypes) {
    this.label = label;
    this.lang = lang;
    this.office = null;
    this.ending = "";
    this.mediaTypes = List.of(mediaTypes);
  }

  RowFormat(String label, ResultFormat office, String ending, String... mediaTypes) {
    this.label = label;
    this.lang = null;
    this.office = office;
    this.ending = ending;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** As the parameter {@code format} names it. */
  public String label() {
    return label;
  }

  Lang lang() {
    return lang;
  }

  /** The format for spreadsheet programs; empty for those of the standard. */
  Optional<ResultFormat> office() {
    return Optional.ofNullable(office);
  }

  /** How a file ends that a browser is to save; empty where rows are to be shown. */
  String ending() {
    return ending;
  }

  /** Without parameters. */
  public String mediaType() {
    return office().map(ResultFormat::mediaType).orElseGet(() -> mediaTypes.get(0));
  }

  /** By label or media type, in any case. */
  public static Optional<RowFormat> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(f -> f.label.equals(lower) || f.mediaTypes.contains(lower))
        .findFirst();
  }

  static List<Accept.Offer<RowFormat>> offers() {
    List<Accept.Offer<RowFormat>> offers = new ArrayList<>();
    for (RowFormat format : values()) {
      format.mediaTypes.forEach(type -> offers.add(new Accept.Offer<>(type, format)));
    }
    return offers;
  }

  /** By the suffix of an address; the standard's own for JSON and XML, too. */
  public static Optional<RowFormat> ofSuffix(String suffix) {
    return switch (suffix) {
      case "srj" -> Optional.of(JSON);
      case "srx" -> Optional.of(XML);
      default ->
          Stream.of(values()).filter(f -> f != CSV_EXCEL && f.label.equals(suffix)).findFirst();
    };
  }

  /** Media types, for messages. */
  public static String names() {
    return Stream.of(values())
        .map(RowFormat::mediaType)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Names, for messages. */
  public static String labels() {
    return Stream.of(values()).map(RowFormat::label).collect(Collectors.joining(", "));
  }
}

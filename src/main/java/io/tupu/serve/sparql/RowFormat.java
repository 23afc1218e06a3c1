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
enum RowFormat {
  JSON("json", ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
  XML("xml", ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml", "text/xml"),
  CSV("csv", ResultSetLang.RS_CSV, "text/csv"),
  TSV("tsv", ResultSetLang.RS_TSV, "text/tab-separated-values"),
  XLSX("xlsx", ResultFormat.XLSX, "result.xlsx", ResultFormat.XLSX.mediaType()),
  /** By name only: its media type is that of CSV. */
  CSV_EXCEL("csv-excel", ResultFormat.CSV_EXCEL, "result.csv");

  private final String label;
  private final Lang lang;
  private final ResultFormat office;
  private final String file;
  private final List<String> mediaTypes;

  RowFormat(String label, Lang lang, String... mediaTypes) {
    this.label = label;
    this.lang = lang;
    this.office = null;
    this.file = "";
    this.mediaTypes = List.of(mediaTypes);
  }

  RowFormat(String label, ResultFormat office, String file, String... mediaTypes) {
    this.label = label;
    this.lang = null;
    this.office = office;
    this.file = file;
    this.mediaTypes = List.of(mediaTypes);
  }

  String label() {
    return label;
  }

  Lang lang() {
    return lang;
  }

  /** The format for spreadsheet programs; empty for those of the standard. */
  Optional<ResultFormat> office() {
    return Optional.ofNullable(office);
  }

  /** The name that a browser is to save it under; empty where it is to be shown. */
  String file() {
    return file;
  }

  String mediaType() {
    return office().map(ResultFormat::mediaType).orElseGet(() -> mediaTypes.get(0));
  }

  static Optional<RowFormat> named(String name) {
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

  static String names() {
    return Stream.of(values())
        .map(RowFormat::mediaType)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Names, for messages. */
  static String labels() {
    return Stream.of(values()).map(RowFormat::label).collect(Collectors.joining(", "));
  }
}

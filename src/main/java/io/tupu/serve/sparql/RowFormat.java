package io.tupu.serve.sparql;

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
  TSV("tsv", ResultSetLang.RS_TSV, "text/tab-separated-values");

  private final String label;
  private final Lang lang;
  private final List<String> mediaTypes;

  RowFormat(String label, Lang lang, String... mediaTypes) {
    this.label = label;
    this.lang = lang;
    this.mediaTypes = List.of(mediaTypes);
  }

  String label() {
    return label;
  }

  Lang lang() {
    return lang;
  }

  String mediaType() {
    return mediaTypes.get(0);
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
    return Stream.of(values()).map(RowFormat::mediaType).collect(Collectors.joining(", "));
  }
}

package io.tupu.cli;

import io.tupu.export.ExportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** Formats for rows and yes-or-no answers; graphs come in those of {@link ExportFormat}. */
enum ResultFormat {
  TABLE(null),
  JSON(ResultSetLang.RS_JSON),
  CSV(ResultSetLang.RS_CSV),
  TSV(ResultSetLang.RS_TSV),
  XML(ResultSetLang.RS_XML);

  private final Lang lang;

  ResultFormat(Lang lang) {
    this.lang = lang;
  }

  /** Jena's name of it; empty for the table. */
  Optional<Lang> lang() {
    return Optional.ofNullable(lang);
  }

  static Optional<ResultFormat> named(String name) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /** All names of formats that a query may be answered in. */
  static List<String> names() {
    return Stream.concat(
            Arrays.stream(values()).map(f -> f.name().toLowerCase(java.util.Locale.ROOT)),
            Arrays.stream(ExportFormat.values()).map(ExportFormat::label))
        .toList();
  }
}

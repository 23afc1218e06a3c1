package io.tupu.serve.sparql;

import io.tupu.export.ExportFormat;
import io.tupu.serve.http.Accept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats of graphs over HTTP. */
public final class GraphFormats {
  private GraphFormats() {}

  /** By the name of a format, its file suffix, or its media type. */
  public static Optional<ExportFormat> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower) {
      // As SPARQLWrapper calls them, too.
      case "json", "json-ld" -> Optional.of(ExportFormat.JSONLD);
      case "xml", "rdf+xml" -> Optional.of(ExportFormat.RDFXML);
      case "n3" -> Optional.of(ExportFormat.TURTLE);
      default ->
          ExportFormat.named(lower)
              .filter(ExportFormat::rdf)
              .or(() -> all().filter(f -> f.mediaType().equals(lower)).findFirst());
    };
  }

  public static List<Accept.Offer<ExportFormat>> offers() {
    List<Accept.Offer<ExportFormat>> offers = new ArrayList<>();
    all().forEach(format -> offers.add(new Accept.Offer<>(format.mediaType(), format)));
    offers.add(new Accept.Offer<>("application/x-turtle", ExportFormat.TURTLE));
    offers.add(new Accept.Offer<>("application/json", ExportFormat.JSONLD));
    offers.add(new Accept.Offer<>("application/xml", ExportFormat.RDFXML));
    offers.add(new Accept.Offer<>("text/plain", ExportFormat.NTRIPLES));
    return offers;
  }

  /** Media types, for messages. */
  public static String names() {
    return all().map(ExportFormat::mediaType).collect(Collectors.joining(", "));
  }

  /** Names, for messages. */
  public static String labels() {
    return all().map(ExportFormat::label).collect(Collectors.joining(", "));
  }

  /** The formats of RDF. */
  public static Stream<ExportFormat> all() {
    return Stream.of(ExportFormat.values()).filter(ExportFormat::rdf);
  }
}

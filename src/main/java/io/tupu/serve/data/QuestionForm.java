package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.serve.http.Accept;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.sparql.GraphFormats;
import io.tupu.serve.sparql.RowFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which form a question is wanted. */
sealed interface QuestionForm {
  /** What it asks and how, the page that asks it, its query. */
  enum Told implements QuestionForm {
    JSON("application/json"),
    PAGE("text/html"),
    SPARQL("application/sparql-query");

    private final String mediaType;

    Told(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  /** What it asks and how, in RDF. */
  record Rdf(ExportFormat format) implements QuestionForm {}

  /** Its answer. */
  record Rows(RowFormat format) implements QuestionForm {}

  /**
   * By the parameter {@code format}, otherwise by the suffix, otherwise by the Accept header.
   *
   * @param suffix of the address without its dot; empty for none
   * @throws Refusal 400, 404 or 406 with the forms that there are
   */
  static QuestionForm of(Ask ask, String suffix) {
    Optional<String> format = ask.param("format").filter(name -> !name.isBlank());
    if (format.isPresent()) {
      return named(format.get())
          .orElseThrow(() -> new Refusal(400, "There is no such format; there are " + labels()));
    }
    if (!suffix.isEmpty()) {
      return ofSuffix(suffix)
          .orElseThrow(
              () ->
                  new Refusal(
                      404, "There is no such suffix; there are html, rq, srj, srx, " + labels()));
    }
    return Accept.best(ask.accept(), offers())
        .orElseThrow(
            () ->
                new Refusal(
                    406,
                    "Questions are given as "
                        + Told.JSON.mediaType()
                        + ", "
                        + Told.PAGE.mediaType()
                        + ", "
                        + Told.SPARQL.mediaType()
                        + ", "
                        + GraphFormats.names()
                        + "; their rows as "
                        + RowFormat.names()
                        + "."));
  }

  private static String labels() {
    return "for rows "
        + RowFormat.labels()
        + "; for the question in RDF "
        + GraphFormats.labels()
        + ".";
  }

  private static Optional<QuestionForm> named(String name) {
    return RowFormat.named(name)
        .<QuestionForm>map(Rows::new)
        .or(() -> GraphFormats.named(name).map(Rdf::new));
  }

  private static Optional<QuestionForm> ofSuffix(String suffix) {
    return switch (suffix) {
      case "rq" -> Optional.of(Told.SPARQL);
      case "html" -> Optional.of(Told.PAGE);
      default ->
          RowFormat.ofSuffix(suffix)
              .<QuestionForm>map(Rows::new)
              .or(() -> GraphFormats.named(suffix).map(Rdf::new));
    };
  }

  /**
   * {@code application/json} tells the question, as it always did; rows have a type of their own.
   */
  private static List<Accept.Offer<QuestionForm>> offers() {
    List<Accept.Offer<QuestionForm>> offers = new ArrayList<>();
    for (Told told : Told.values()) {
      offers.add(new Accept.Offer<>(told.mediaType(), told));
    }
    for (RowFormat format : RowFormat.values()) {
      offers.add(new Accept.Offer<>(format.mediaType(), new Rows(format)));
    }
    GraphFormats.all().forEach(f -> offers.add(new Accept.Offer<>(f.mediaType(), new Rdf(f))));
    return offers;
  }
}

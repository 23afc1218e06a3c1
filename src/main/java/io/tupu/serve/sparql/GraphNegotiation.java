package io.tupu.serve.sparql;

import io.tupu.export.ExportFormat;
import io.tupu.serve.http.Accept;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import java.util.Optional;

/** In which format a graph is wanted. */
public final class GraphNegotiation {
  private GraphNegotiation() {}

  /**
   * By the parameter {@code format} or {@code output}, otherwise by the Accept header.
   *
   * @throws Refusal 400 for an unknown name, 406 when nothing fits
   */
  public static ExportFormat of(Ask ask) {
    Optional<String> name = formatName(ask);
    if (name.isPresent()) {
      return GraphFormats.named(name.get())
          .orElseThrow(
              () ->
                  new Refusal(
                      400, "There is no such format; there are " + GraphFormats.labels() + "."));
    }
    return Accept.best(ask.accept(), GraphFormats.offers())
        .orElseThrow(() -> new Refusal(406, "Graphs are given as " + GraphFormats.names() + "."));
  }

  static Optional<String> formatName(Ask ask) {
    return ask.param("format").or(() -> ask.param("output")).filter(name -> !name.isBlank());
  }
}

package io.tupu.serve.sparql;

import io.tupu.export.ExportFormat;
import io.tupu.serve.http.Accept;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/** The SPARQL 1.1 protocol at {@code /sparql}, queries only. */
public final class SparqlRoute implements Route {
  /** What a request for the description of the service may have. */
  private static final List<String> DESCRIBING =
      List.of("format", "output", "results", "default-graph-uri", "named-graph-uri", "lang");

  /** What the page for queries takes. */
  private static final List<String> PAGE = List.of("query", "lang");

  private static final List<Accept.Offer<Boolean>> READERS = readers();

  private static final String QUERY_TYPE = "application/sparql-query";
  private static final String UPDATE_TYPE = "application/sparql-update";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  private final Evaluator evaluator;
  private final QueryGuard guard;
  private final Route description;

  /**
   * @param description answers when there is no query
   */
  public SparqlRoute(Evaluator evaluator, QueryGuard guard, Route description) {
    this.evaluator = evaluator;
    this.guard = guard;
    this.description = description;
  }

  @Override
  public List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  public Reply answer(Ask ask) {
    refuseWrites(ask);
    Optional<String> text = text(ask);
    if (read(ask)) {
      String query = text.map(q -> "?plain=1&query=" + encode(q)).orElse("");
      return Reply.redirect(303, "/query" + query).with("Vary", "Accept");
    }
    if (text.isEmpty()) {
      return description.answer(ask);
    }
    Query query = guard.parse(text.get());
    withGraphs(query, ask);
    if (query.isSelectType() || query.isAskType()) {
      return rows(query, rowFormat(ask), ask);
    }
    ExportFormat format = GraphNegotiation.of(ask);
    return Reply.of(
            200,
            format.mediaType() + ";charset=utf-8",
            evaluator.graph(query, format, ask.budget()))
        .with("Vary", "Accept");
  }

  /**
   * Whether a person looks: a browser that would rather have a page than anything that is given
   * here, and asks for nothing that the page for queries does not do.
   */
  private static boolean read(Ask ask) {
    boolean plain = ask.method().equals("POST") || !PAGE.containsAll(ask.query().keySet());
    return !plain && Accept.best(ask.accept(), READERS).orElse(false);
  }

  private static List<Accept.Offer<Boolean>> readers() {
    List<Accept.Offer<Boolean>> readers = new ArrayList<>();
    RowFormat.offers().forEach(o -> readers.add(new Accept.Offer<>(o.mediaType(), false)));
    GraphFormats.offers().forEach(o -> readers.add(new Accept.Offer<>(o.mediaType(), false)));
    readers.add(new Accept.Offer<>("text/html", true));
    return readers;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Reply rows(Query query, RowFormat format, Ask ask) {
    if (query.isAskType() && format.office().isPresent()) {
      throw new Refusal(400, "ASK gives no rows for a table; take json, xml, csv or tsv.");
    }
    return RowReply.of(evaluator, query, format, ask.budget(), "result");
  }

  private static void refuseWrites(Ask ask) {
    boolean update =
        ask.param("update").isPresent()
            || ask.param("request").isPresent()
            || ask.contentType().equals(UPDATE_TYPE);
    if (update) {
      throw new Refusal(403, "Updates are refused: the graph is read-only here.");
    }
    if (ask.param("graph").isPresent() || ask.param("default").isPresent()) {
      throw new Refusal(403, "The graph store protocol is not offered; use a query or /download.");
    }
  }

  /** Empty for a request without a query. */
  private static Optional<String> text(Ask ask) {
    String type = ask.contentType();
    if (ask.method().equals("POST")) {
      if (type.equals(QUERY_TYPE)) {
        return Optional.of(utf8(ask.body()));
      }
      if (!type.equals(FORM_TYPE)) {
        throw new Refusal(
            415, "A query comes as " + QUERY_TYPE + " or " + FORM_TYPE + "; uploads are refused.");
      }
    }
    List<String> texts = ask.params("query");
    if (texts.size() > 1) {
      throw new Refusal(400, "There is more than one query.");
    }
    if (texts.isEmpty() && ask.method().equals("POST")) {
      throw new Refusal(400, "The form has no field named query.");
    }
    if (texts.isEmpty() && !DESCRIBING.containsAll(ask.query().keySet())) {
      throw new Refusal(400, "There is no query; it comes as the parameter query.");
    }
    return texts.stream().findFirst();
  }

  private static String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "The query is not in UTF-8.");
    }
  }

  private static void withGraphs(Query query, Ask ask) {
    List<String> defaults = ask.params("default-graph-uri");
    List<String> named = ask.params("named-graph-uri");
    if (!defaults.isEmpty() || !named.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaults.forEach(query::addGraphURI);
      named.forEach(query::addNamedGraphURI);
    }
  }

  private static RowFormat rowFormat(Ask ask) {
    Optional<String> name = GraphNegotiation.formatName(ask);
    if (name.isPresent()) {
      return RowFormat.named(name.get())
          .orElseThrow(
              () ->
                  new Refusal(
                      400, "There is no such format; there are " + RowFormat.labels() + "."));
    }
    return Accept.best(ask.accept(), RowFormat.offers())
        .orElseThrow(() -> new Refusal(406, "Rows are given as " + RowFormat.names() + "."));
  }
}

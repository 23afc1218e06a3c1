package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.export.catalog.Statements;
import io.tupu.export.picture.OntologyPicture;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.GraphFormats;
import io.tupu.serve.sparql.GraphNegotiation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * {@code /ontology}, with suffixes, and under its version: the public vocabulary, of which there is
 * one version here.
 */
public final class OntologyRoute implements Route {
  private final Evaluator evaluator;
  private final BiFunction<Ask, Graph, String> page;
  private final Graph ontology = read();

  /**
   * @param page writes it for people
   */
  public OntologyRoute(Evaluator evaluator, BiFunction<Ask, Graph, String> page) {
    this.evaluator = evaluator;
    this.page = page;
  }

  private static Graph read() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = OntologyRoute.class.getResourceAsStream("/ontology/tupu.ttl")) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }

  private String version() {
    Node property = Statements.term("owl:versionInfo");
    return ontology
        .find(Statements.ontology(), property, Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm();
  }

  @Override
  public Reply answer(Ask ask) {
    String path = ask.path();
    String version = "/ontology/" + version();
    if (path.startsWith("/ontology/") && !path.startsWith(version)) {
      throw new Refusal(404, "There is no such version of the ontology; see /ontology.");
    }
    int dot = path.replace(version, "").lastIndexOf('.');
    Optional<String> suffix =
        dot < 0 ? Optional.empty() : Optional.of(path.substring(path.lastIndexOf('.')));
    if (suffix.filter(".svg"::equals).isPresent()) {
      return Reply.text(200, "image/svg+xml", OntologyPicture.svg(ontology));
    }
    boolean html =
        suffix
            .map(".html"::equals)
            .orElseGet(() -> ask.accept().contains("text/html") && ask.param("format").isEmpty());
    if (html) {
      return Reply.html(page.apply(ask, ontology));
    }
    ExportFormat format =
        suffix
            .flatMap(s -> GraphFormats.named(s.substring(1)))
            .orElseGet(() -> GraphNegotiation.of(ask));
    return Reply.of(200, format.mediaType() + ";charset=utf-8", evaluator.written(ontology, format))
        .with("Vary", "Accept");
  }
}

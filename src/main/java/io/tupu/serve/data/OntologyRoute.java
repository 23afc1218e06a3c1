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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
  private static final List<ExportFormat> FORMATS =
      List.of(ExportFormat.TURTLE, ExportFormat.JSONLD, ExportFormat.NTRIPLES, ExportFormat.RDFXML);

  private static final String LINKS = links();

  private final Evaluator evaluator;
  private final BiFunction<Ask, Graph, String> page;
  private final byte[] text = text();
  private final Graph ontology = read(text);
  private final String tag = "ontology-" + digest(text);

  /**
   * @param page writes it for people
   */
  public OntologyRoute(Evaluator evaluator, BiFunction<Ask, Graph, String> page) {
    this.evaluator = evaluator;
    this.page = page;
  }

  private static byte[] text() {
    try (InputStream in = OntologyRoute.class.getResourceAsStream("/ontology/tupu.ttl")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph read(byte[] text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(text)).lang(Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String digest(byte[] text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String links() {
    StringBuilder links =
        new StringBuilder("</ontology.html>; rel=\"alternate\"; type=\"text/html\"");
    for (ExportFormat format : FORMATS) {
      links.append(", </ontology.").append(format.extension());
      links.append(">; rel=\"alternate\"; type=\"").append(format.mediaType()).append('"');
    }
    return links.toString();
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
      return Reply.text(200, "image/svg+xml", OntologyPicture.svg(ontology))
          .with("Link", LINKS)
          .tagged(tag + "-svg", ask);
    }
    boolean html =
        suffix
            .map(".html"::equals)
            .orElseGet(() -> ask.accept().contains("text/html") && ask.param("format").isEmpty());
    if (html) {
      return Reply.html(page.apply(ask, ontology))
          .with("Link", LINKS)
          .tagged(tag + "-html-" + ask.lang(), ask);
    }
    ExportFormat format =
        suffix
            .flatMap(s -> GraphFormats.named(s.substring(1)))
            .orElseGet(() -> GraphNegotiation.of(ask));
    return Reply.of(200, format.mediaType() + ";charset=utf-8", evaluator.written(ontology, format))
        .with("Vary", "Accept")
        .with("Link", LINKS)
        .tagged(tag + "-" + format.label(), ask);
  }
}

package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.export.catalog.Statements;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.GraphNegotiation;
import java.util.List;
import org.apache.jena.graph.Node;

/** What the endpoint is and can do, in the SPARQL 1.1 service description vocabulary. */
public final class ServiceDescription implements Route {
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "TriG",
          "N-Triples",
          "N-Quads",
          "JSON-LD",
          "RDF_XML");

  private final Evaluator evaluator;
  private final Site site;

  public ServiceDescription(Evaluator evaluator, Site site) {
    this.evaluator = evaluator;
    this.site = site;
  }

  @Override
  public Reply answer(Ask ask) {
    ExportFormat format = GraphNegotiation.of(ask);
    Statements facts = new Statements();
    Node service = Statements.iri(site.address(ask) + "sparql");
    String base = site.base();
    Node dataset = Statements.iri(base + ".well-known/void#dataset");
    facts
        .type(service, "sd:Service")
        .text(service, "rdfs:label", "图谱 SPARQL 端点", "tupu SPARQL endpoint")
        .add(service, "sd:endpoint", service)
        .add(service, "sd:supportedLanguage", Statements.term("sd:SPARQL11Query"))
        .add(service, "sd:feature", Statements.term("sd:UnionDefaultGraph"))
        .add(service, "sd:defaultDataset", dataset)
        .type(dataset, "sd:Dataset")
        .type(dataset, "void:Dataset")
        .add(dataset, "sd:defaultGraph", Statements.iri(base + ".well-known/void#union"))
        .type(Statements.iri(base + ".well-known/void#union"), "sd:Graph");
    RESULTS.forEach(f -> facts.add(service, "sd:resultFormat", Statements.iri(FORMATS + f)));
    return Reply.of(
            200, format.mediaType() + ";charset=utf-8", evaluator.written(facts.graph(), format))
        .with("Vary", "Accept")
        .with("Link", "</.well-known/void>; rel=\"describedby\"");
  }
}

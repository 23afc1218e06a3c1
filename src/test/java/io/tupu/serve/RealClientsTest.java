package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.model.OWLOntology;

/** Other people's programs, run against the server: curl, SPARQLWrapper, rdflib, OWL API. */
class RealClientsTest {
  private static final String ROWS =
      Served.PREFIXES
          + "SELECT ?name { ?city tupu:runs ?x . ?x skos:prefLabel ?name } ORDER BY ?name";
  private static final String GRAPH =
      Served.PREFIXES + "CONSTRUCT { ?s tupu:runs ?o } WHERE { ?s tupu:runs ?o }";

  @AutoClose private static final Served served = Served.sample();

  /** Protégé stands on the OWL API; this is its loader, over HTTP. */
  @Test
  void theOwlApiLoadsTheOntologyAndEverything() throws Exception {
    OWLOntology ontology = OwlApi.load(served.uri("/ontology"));
    assertEquals(
        "https://w3id.org/tupu/ontology",
        ontology.getOntologyID().getOntologyIRI().orElseThrow().toString());
    assertTrue(ontology.classesInSignature().count() > 20);
    OWLOntology all = OwlApi.load(served.uri("/download/tupu.ttl"));
    assertTrue(
        all.individualsInSignature()
            .anyMatch(one -> one.getIRI().toString().endsWith("/id/region/420200")));
    assertTrue(all.classesInSignature().count() > 20);
  }

  @Test
  void curlGetsByDefaultsByFormsAndBySuffix() throws Exception {
    assumeTrue(runs("curl", "--version"), "SKIPPED: there is no curl");
    String sparql = served.uri("/sparql").toString();
    String csv =
        run(
            "curl",
            "-s",
            "-G",
            sparql,
            "-H",
            "Accept: text/csv",
            "--data-urlencode",
            "query=" + ROWS);
    assertEquals(3, csv.lines().count(), csv);
    String json = run("curl", "-s", sparql, "--data-urlencode", "query=" + ROWS);
    assertEquals(2, JSON.parse(json).getObj("results").get("bindings").getAsArray().size());
    String direct =
        run(
            "curl",
            "-s",
            sparql,
            "-H",
            "Content-Type: application/sparql-query",
            "--data-binary",
            GRAPH);
    assertTrue(direct.contains("tupu:runs"), direct);
    String thing = run("curl", "-s", "-L", served.uri("/id/region/420200.ttl").toString());
    assertTrue(thing.contains("黄石市"), thing);
    String packed = run("curl", "-s", "--compressed", served.uri("/download/tupu.nt").toString());
    assertTrue(packed.lines().count() > 100);
  }

  @Test
  void sparqlWrapperAndRdflibAsk() throws Exception {
    Optional<String> python =
        List.of("/usr/bin/python3", "python3").stream()
            .filter(one -> runs(one, "-c", "import rdflib, SPARQLWrapper"))
            .findFirst();
    assumeTrue(
        python.isPresent(),
        "SKIPPED: no python3 has rdflib and SPARQLWrapper;"
            + " install python3-rdflib and python3-sparqlwrapper");
    String said =
        run(python.get(), "src/test/resources/clients/ask.py", served.uri("/").toString());
    String names = "同心·律师服务团|同心驿站";
    for (String line :
        List.of(
            "json get: " + names,
            "json post: " + names,
            "json direct: " + names,
            "xml: 2",
            "csv: name|" + names,
            "ask: True",
            "construct xml: 2",
            "construct rdfxml: 2",
            "construct turtle: 2",
            "construct n3: 2",
            "construct jsonld: 2",
            "rdflib xml: " + names,
            "rdflib json: " + names,
            "rdflib csv: " + names,
            "rdflib tsv: " + names,
            "rdflib GET: 2",
            "rdflib POST: 2",
            "rdflib POST_FORM: 2",
            "rdflib thing: True",
            "rdflib dump: True")) {
      assertTrue(said.lines().anyMatch(line::equals), line + " is missing in\n" + said);
    }
  }

  private static boolean runs(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().remove("http_proxy");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), out);
    assertEquals(0, process.exitValue(), out);
    return out;
  }
}

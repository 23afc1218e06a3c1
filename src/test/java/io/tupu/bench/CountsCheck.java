package io.tupu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Whether the counts of a VoID description are those that queries give. */
record CountsCheck(Endpoint endpoint) {
  private static final String VOID = "http://rdfs.org/ns/void#";

  /** Answers a query with lines of CSV, without the head. */
  interface Endpoint {
    List<String> rows(String query) throws Exception;
  }

  /** Triples in all; triples, subjects and objects of each property; things of each class. */
  void compare(Model described) throws Exception {
    Resource dataset = described.createResource("https://w3id.org/tupu/.well-known/void#dataset");
    assertEquals(
        endpoint.rows("SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { ?s ?p ?o } }").get(0),
        told(dataset, "triples"));
    assertEquals(
        endpoint.rows(
            "SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?ss) (COUNT(DISTINCT ?o) AS ?os)"
                + " { ?s ?p ?o } GROUP BY ?p ORDER BY STR(?p)"),
        parts(dataset, "property", "property", "triples", "distinctSubjects", "distinctObjects"));
    assertEquals(
        endpoint.rows(
            "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c ORDER BY STR(?c)"),
        parts(dataset, "class", "class", "entities"));
  }

  private static List<String> parts(Resource dataset, String kind, String... columns) {
    return dataset
        .listProperties(ResourceFactory.createProperty(VOID + kind + "Partition"))
        .mapWith(statement -> statement.getResource())
        .mapWith(
            part -> Stream.of(columns).map(one -> told(part, one)).collect(Collectors.joining(",")))
        .toList()
        .stream()
        .sorted(Comparator.comparing(line -> line.substring(0, line.indexOf(','))))
        .toList();
  }

  private static String told(Resource of, String property) {
    RDFNode value = of.getProperty(ResourceFactory.createProperty(VOID + property)).getObject();
    return value.isLiteral() ? value.asLiteral().getLexicalForm() : value.asResource().getURI();
  }
}

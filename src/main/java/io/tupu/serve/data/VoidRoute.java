package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.GraphNegotiation;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** {@code /.well-known/void}: the dataset in VoID and DCAT, counted once for each generation. */
public final class VoidRoute implements Route {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String LICENSE = "https://www.apache.org/licenses/LICENSE-2.0";

  private final Evaluator evaluator;
  private final Views views;
  private final Dumps dumps;
  private final Site site;
  private final PerGeneration<Graph> counted;

  public VoidRoute(Snapshots snapshots, Evaluator evaluator, Views views, Dumps dumps, Site site) {
    this.evaluator = evaluator;
    this.views = views;
    this.dumps = dumps;
    this.site = site;
    this.counted = new PerGeneration<>(snapshots, this::describe);
  }

  @Override
  public Refusal late(Budget budget) {
    return Refusal.later("It is still being made; try again in a minute.", 60);
  }

  @Override
  public Reply answer(Ask ask) {
    ExportFormat format = GraphNegotiation.of(ask);
    Facts facts = new Facts();
    counted.get().find().forEach(facts.graph()::add);
    downloads(facts, site.address(ask));
    return Reply.of(
            200, format.mediaType() + ";charset=utf-8", evaluator.written(facts.graph(), format))
        .with("Vary", "Accept");
  }

  private Node here(String fragment) {
    return Facts.iri(site.base() + ".well-known/void#" + fragment);
  }

  private Graph describe(Snapshot snapshot) {
    Facts facts = new Facts();
    Node dataset = here("dataset");
    Node modified =
        NodeFactory.createLiteralDT(snapshot.since().toString(), XSDDatatype.XSDdateTime);
    facts
        .type(dataset, "void:Dataset")
        .type(dataset, "dcat:Dataset")
        .text(
            dataset,
            "dcterms:title",
            "图谱：公共事务报告的知识图谱",
            "tupu: a knowledge graph of public-affairs reports")
        .text(
            dataset,
            "dcterms:description",
            "报告中的区域、组织、品牌、项目和平台，每条事实附原文证据。",
            "Regions, organizations, brands, programs and platforms in reports, each fact with its sentence.")
        .add(dataset, "dcterms:license", Facts.iri(LICENSE))
        .add(dataset, "dcterms:modified", modified)
        .text(dataset, "dcat:version", snapshot.tag())
        .add(dataset, "void:vocabulary", Facts.ontology())
        .text(dataset, "void:uriSpace", site.base())
        .add(dataset, "void:documents", snapshot.documents());
    Budget budget = new Budget(PATIENCE);
    totals(facts, dataset, budget);
    partitions(facts, dataset, budget);
    return facts.graph();
  }

  private void totals(Facts facts, Node dataset, Budget budget) {
    evaluator.select(
        views.view("void-totals"),
        budget,
        (rows, graph) -> {
          Binding row = rows.next();
          facts
              .add(dataset, "void:triples", row.get("triples"))
              .add(dataset, "void:distinctSubjects", row.get("subjects"))
              .add(dataset, "void:distinctObjects", row.get("objects"))
              .add(dataset, "void:properties", row.get("properties"))
              .add(dataset, "void:classes", row.get("classes"));
          return null;
        });
  }

  private void partitions(Facts facts, Node dataset, Budget budget) {
    evaluator.select(
        views.view("void-classes"),
        budget,
        (rows, graph) -> {
          for (int i = 1; rows.hasNext(); i++) {
            Binding row = rows.next();
            Node part = here("class-" + i);
            facts
                .add(dataset, "void:classPartition", part)
                .add(part, "void:class", row.get("class"))
                .add(part, "void:entities", row.get("count"));
          }
          return null;
        });
    evaluator.select(
        views.view("void-properties"),
        budget,
        (rows, graph) -> {
          for (int i = 1; rows.hasNext(); i++) {
            property(facts, dataset, here("property-" + i), rows.next());
          }
          return null;
        });
  }

  private static void property(Facts facts, Node dataset, Node part, Binding row) {
    facts
        .add(dataset, "void:propertyPartition", part)
        .add(part, "void:property", row.get(Var.alloc("property")))
        .add(part, "void:triples", row.get("count"))
        .add(part, "void:distinctSubjects", row.get("subjects"))
        .add(part, "void:distinctObjects", row.get("objects"));
  }

  /** Sizes and digests of those that were already made. */
  private void downloads(Facts facts, String address) {
    Node dataset = here("dataset");
    facts.add(dataset, "void:sparqlEndpoint", Facts.iri(address + "sparql"));
    for (String name : DownloadRoute.names()) {
      ExportFormat format = ExportFormat.ofFile(name).orElseThrow();
      Node file = Facts.iri(address + "download/" + name);
      Node part = here(name);
      facts
          .add(dataset, "void:dataDump", file)
          .add(dataset, "dcat:distribution", part)
          .type(part, "dcat:Distribution")
          .add(part, "dcat:downloadURL", file)
          .add(part, "dcterms:license", Facts.iri(LICENSE))
          .add(part, "dcat:mediaType", mediaType(format.mediaType()));
      if (ExportFormat.gzipped(name)) {
        facts.add(part, "dcat:compressFormat", mediaType("application/gzip"));
      }
      Optional<Dumps.Dump> dump = dumps.known(name);
      dump.ifPresent(d -> checksum(facts, part, d));
    }
  }

  private void checksum(Facts facts, Node part, Dumps.Dump dump) {
    Node checksum = here(dump.name() + "-sha256");
    facts
        .add(part, "dcat:byteSize", dump.length())
        .add(part, "spdx:checksum", checksum)
        .type(checksum, "spdx:Checksum")
        .add(checksum, "spdx:algorithm", Facts.term("spdx:checksumAlgorithm_sha256"))
        .text(checksum, "spdx:checksumValue", dump.sha256());
  }

  private static Node mediaType(String type) {
    return Facts.iri("http://www.iana.org/assignments/media-types/" + type);
  }
}

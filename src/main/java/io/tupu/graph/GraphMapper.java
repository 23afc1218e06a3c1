package io.tupu.graph;

import io.tupu.extract.Entity;
import io.tupu.extract.Extraction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;

/**
 * Turns what one document says into the quads of its named graph, whose name is the document's IRI:
 * the text, spans of it, entities, plain relation triples, claims with their evidence, doubts and
 * counts. Stateless between calls and thread-safe.
 *
 * <p>The quads are the same in number, spelling and order whenever the extraction is equal. No quad
 * needs another document to be understood.
 */
public final class GraphMapper {
  private final Iris iris;
  private final Schema schema;
  private final Familiar familiar;

  public GraphMapper(Iris iris, Schema schema) {
    this.iris = iris;
    this.schema = schema;
    this.familiar = new Familiar(iris);
  }

  /**
   * Sends quads only: starting, finishing and prefixes are the caller's.
   *
   * @throws IllegalArgumentException when the extraction names a class or relation that the
   *     ontology lacks, or a span outside the text
   */
  public void map(Extraction extraction, StreamRDF out) {
    Node document = iris.document(extraction.document().fileName());
    Quads quads = new Quads(document, out);
    Spans spans = new Spans(extraction.document().text(), document, iris, quads, familiar);
    document(extraction, document, quads);
    spans.context();
    EntityNodes nodes = new EntityNodes(iris, familiar);
    new MentionWriter(nodes, spans, quads).write(extraction.mentions());
    for (Entity entity : extraction.entities()) {
      entity(entity, nodes.of(entity.key()), quads);
    }
    ClaimWriter claims = new ClaimWriter(iris, nodes, schema, spans, quads);
    claims.write(extraction.claims());
    RemarkWriter remarks = new RemarkWriter(iris, document, spans, quads);
    remarks.diagnostics(extraction.diagnostics());
    remarks.tallies(extraction.tallies());
    new DecisionWriter(iris, quads)
        .verdicts(
            extraction.verdicts(),
            nodes,
            v -> v.claims().stream().map(claims::iri).toList(),
            spans);
  }

  private static void document(Extraction extraction, Node document, Quads quads) {
    quads.add(document, Vocab.TYPE, Vocab.DOCUMENT);
    quads.add(document, Vocab.FILE_NAME, Literals.text(extraction.document().fileName()));
    quads.add(document, Vocab.SHA256, Literals.text(extraction.document().sha256()));
    String title = Heading.of(extraction.layout().title());
    Node label = Literals.zh(title.isEmpty() ? extraction.document().fileName() : title);
    quads.add(document, Vocab.LABEL, label);
    quads.add(document, Vocab.TITLE, label);
    extraction
        .layout()
        .year()
        .ifPresent(year -> quads.add(document, Vocab.TEMPORAL, Literals.year(year)));
    extraction
        .layout()
        .issued()
        .ifPresent(day -> quads.add(document, Vocab.ISSUED, Literals.date(day)));
  }

  private void entity(Entity entity, Node node, Quads quads) {
    if (entity.types().size() == 1) {
      types(schema.withSuperclasses(entity.types().get(0)), node, quads);
    } else {
      Set<Node> types = new LinkedHashSet<>();
      entity.types().forEach(type -> types.addAll(schema.withSuperclasses(type)));
      types(types, node, quads);
    }
    Labels.write(node, entity.name(), entity.aliases(), quads);
    iris.code(node).ifPresent(code -> quads.add(node, Vocab.CODE, Literals.text(code)));
  }

  private static void types(Collection<Node> types, Node node, Quads quads) {
    types.forEach(type -> quads.add(node, Vocab.TYPE, type));
  }
}

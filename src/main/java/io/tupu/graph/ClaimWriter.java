package io.tupu.graph;

import io.tupu.extract.Claim;
import io.tupu.extract.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Writes claims, each with its evidence, and before them the plain triple of every fact that at
 * least one claim asserts. Of claims that differ in rule or confidence only, the surest stays.
 */
record ClaimWriter(Iris iris, EntityNodes nodes, Schema schema, Spans spans, Quads quads) {
  private static final Map<Status, Node> STATUS = statuses();

  /** A claim and the triple that it is about. */
  private record Said(Claim claim, Triple triple) {}

  void write(List<Claim> claims) {
    Map<Node, Said> surest = new LinkedHashMap<>();
    Set<Triple> facts = new LinkedHashSet<>();
    for (Claim claim : claims) {
      Said said = new Said(claim, triple(claim));
      surest.merge(iri(said), said, ClaimWriter::surer);
      if (claim.status().asserted()) {
        facts.add(said.triple());
      }
    }
    facts.forEach(f -> quads.add(f.getSubject(), f.getPredicate(), f.getObject()));
    surest.forEach(this::claim);
  }

  /** The claim's node. */
  Node iri(Claim claim) {
    return iri(new Said(claim, triple(claim)));
  }

  private Node iri(Said said) {
    Claim claim = said.claim();
    return iris.claim(
        said.triple(),
        quads.graph(),
        spans.begin(claim.evidence()),
        spans.end(claim.evidence()),
        claim.status());
  }

  private Triple triple(Claim claim) {
    return Triple.create(
        nodes.of(claim.subject()), schema.relation(claim.relation()), nodes.of(claim.object()));
  }

  private static Said surer(Said one, Said other) {
    int order = Double.compare(one.claim().confidence(), other.claim().confidence());
    boolean first = one.claim().rule().compareTo(other.claim().rule()) <= 0;
    return order > 0 || order == 0 && first ? one : other;
  }

  private void claim(Node node, Said surest) {
    Claim claim = surest.claim();
    Triple said = surest.triple();
    quads.add(node, Vocab.TYPE, Vocab.CLAIM);
    quads.add(node, Vocab.TYPE, Vocab.STATEMENT);
    quads.add(node, Vocab.SUBJECT, said.getSubject());
    quads.add(node, Vocab.PREDICATE, said.getPredicate());
    quads.add(node, Vocab.OBJECT, said.getObject());
    quads.add(node, Vocab.EVIDENCE, spans.phrase(claim.evidence()));
    quads.add(node, Vocab.CONFIDENCE, nodes.decimal(claim.confidence()));
    quads.add(node, Vocab.RULE, nodes.rule(claim.rule()));
    quads.add(node, Vocab.STATUS, STATUS.get(claim.status()));
    claim.year().ifPresent(year -> quads.add(node, Vocab.YEAR, nodes.year(year)));
    quads.add(node, Vocab.WAS_DERIVED_FROM, quads.graph());
  }

  private static Map<Status, Node> statuses() {
    Map<Status, Node> nodes = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      nodes.put(status, status(status));
    }
    return Collections.unmodifiableMap(nodes);
  }

  /** RUNNING is tupu:Running. */
  static Node status(Status status) {
    return Vocab.tupu(
        status.name().charAt(0) + status.name().substring(1).toLowerCase(java.util.Locale.ROOT));
  }
}

package io.tupu.graph;

import io.tupu.extract.Claim;
import io.tupu.extract.Status;
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

  void write(List<Claim> claims) {
    Map<Node, Claim> surest = new LinkedHashMap<>();
    Set<Triple> facts = new LinkedHashSet<>();
    for (Claim claim : claims) {
      surest.merge(iri(claim), claim, ClaimWriter::surer);
      if (claim.status().asserted()) {
        facts.add(triple(claim));
      }
    }
    facts.forEach(f -> quads.add(f.getSubject(), f.getPredicate(), f.getObject()));
    surest.forEach(this::claim);
  }

  /** The claim's node. */
  Node iri(Claim claim) {
    return iris.claim(
        triple(claim),
        quads.graph(),
        spans.begin(claim.evidence()),
        spans.end(claim.evidence()),
        claim.status());
  }

  private Triple triple(Claim claim) {
    return Triple.create(
        nodes.of(claim.subject()), schema.relation(claim.relation()), nodes.of(claim.object()));
  }

  private static Claim surer(Claim one, Claim other) {
    int order = Double.compare(one.confidence(), other.confidence());
    return order > 0 || order == 0 && one.rule().compareTo(other.rule()) <= 0 ? one : other;
  }

  private void claim(Node node, Claim claim) {
    Triple said = triple(claim);
    quads.add(node, Vocab.TYPE, Vocab.CLAIM);
    quads.add(node, Vocab.TYPE, Vocab.STATEMENT);
    quads.add(node, Vocab.SUBJECT, said.getSubject());
    quads.add(node, Vocab.PREDICATE, said.getPredicate());
    quads.add(node, Vocab.OBJECT, said.getObject());
    quads.add(node, Vocab.EVIDENCE, spans.phrase(claim.evidence()));
    quads.add(node, Vocab.CONFIDENCE, Literals.decimal(claim.confidence()));
    quads.add(node, Vocab.RULE, iris.rule(claim.rule()));
    quads.add(node, Vocab.STATUS, status(claim.status()));
    claim.year().ifPresent(year -> quads.add(node, Vocab.YEAR, Literals.year(year)));
    quads.add(node, Vocab.WAS_DERIVED_FROM, quads.graph());
  }

  /** RUNNING is tupu:Running. */
  static Node status(Status status) {
    return Vocab.tupu(
        status.name().charAt(0) + status.name().substring(1).toLowerCase(java.util.Locale.ROOT));
  }
}

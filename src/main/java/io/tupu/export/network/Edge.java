package io.tupu.export.network;

/**
 * A fact as an edge of a graph file; what is unknown is empty.
 *
 * @param id IRI of the surest claim, or both ends and the relation where none says so
 * @param relation local name of the property
 * @param status Running, Finished, Planned or Negated; empty for what the region tables say
 * @param claims number of claims
 * @param document title of the document of the surest claim
 * @param evidence the sentence that says so
 */
record Edge(
    String id,
    String source,
    String target,
    String relation,
    String status,
    String year,
    String confidence,
    int claims,
    String rule,
    String document,
    String documentIri,
    String evidence) {}

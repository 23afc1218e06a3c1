/**
 * From what a document says to RDF: names of things (IRIs), the mapping of one extraction to one
 * named graph, the graphs of regions and of the ontology, and the shapes that each document's graph
 * must have.
 *
 * <p>In come {@link io.tupu.extract.Extraction}s and regions; out go quads into Jena's own {@link
 * org.apache.jena.riot.system.StreamRDF}, so that a store, a file, a counter or a check can stand
 * behind it. Every IRI is ASCII and a pure function of what the document says, no node is blank,
 * and the order of the quads depends on the extraction alone: two builds give the same bytes, and
 * merging two graphs is set union.
 *
 * <p>Knows nothing of stores, files (but the ontology on the class path) or servers. Classes and
 * relations are not named here: their order above one another is read from {@code
 * ontology/tupu.ttl}.
 */
package io.tupu.graph;

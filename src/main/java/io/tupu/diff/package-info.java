/**
 * What changed between two states of the graph: facts that came, went or are said otherwise, by
 * region and with their evidence; or every quad as an RDF Patch. Two datasets come in, within read
 * transactions; both are gone through in one order, thing by thing, so that the heap holds the
 * things' names and what changed, never the graphs.
 */
package io.tupu.diff;

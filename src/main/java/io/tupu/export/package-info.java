/**
 * Writes a dataset, or any part of one, in the formats of others. Everything comes in one stable
 * order, by subject, so that two dumps of equal graphs are the same bytes and a diff of two dumps
 * shows only real change.
 *
 * <pre>
 * part      what is exported: everything, a selection, the answer of a CONSTRUCT
 * rdf       the syntaxes of RDF
 * network   files for graph tools and spreadsheets: nodes, and edges with their evidence
 * table     CSV and spreadsheets as such
 * text      escapes
 * </pre>
 *
 * <p>Writers stream: the heap holds the sorted list of subjects (some 150 bytes each) and the facts
 * of one subject at a time, never the graph. {@link io.tupu.export.ExportFormat} is the one list of
 * formats: command line, server and catalogue read it.
 *
 * <p>Callers open the read transaction and own the output stream.
 */
package io.tupu.export;

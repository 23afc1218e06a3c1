/**
 * RDF in the syntaxes of the standards, sorted by subject, so that a diff of two dumps shows only
 * real change. Jena's own writers that sort keep the whole graph on the heap; these keep the list
 * of subjects and one subject's facts.
 */
package io.tupu.export.rdf;

/**
 * Asks the graph: questions with names, titles and parameters, kept as {@code queries/**.rq}, and
 * the formats in which answers are written. Knows no store and no server: a dataset within a read
 * transaction comes in, bytes go out.
 *
 * <p>A value for a parameter is put in as an RDF term of the parsed query, never into its text, so
 * that no value can change the question.
 */
package io.tupu.query;

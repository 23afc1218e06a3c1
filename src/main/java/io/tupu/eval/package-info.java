/**
 * How good the extraction is, against documents that people annotated. Gold files and what tupu
 * read come in as {@link io.tupu.eval.Annotation}s, a table goes out. Knows nothing of rules,
 * because a score that knows how an answer was found is no score.
 */
package io.tupu.eval;

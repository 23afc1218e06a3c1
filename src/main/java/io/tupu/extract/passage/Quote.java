package io.tupu.extract.passage;

import io.tupu.text.Span;

/**
 * A quotation.
 *
 * @param outer with its marks
 * @param inner between the marks
 * @param title in 《》: the name of a document
 */
public record Quote(Span outer, Span inner, boolean title) {}

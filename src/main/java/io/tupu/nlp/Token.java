package io.tupu.nlp;

import io.tupu.text.Span;

/**
 * A word of a text.
 *
 * @param tag part of speech in the tag set of the People's Daily corpus (n, ns, v, vn, p, w …)
 */
public record Token(Span span, String tag) {}

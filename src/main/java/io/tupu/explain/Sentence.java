package io.tupu.explain;

import io.tupu.text.Span;

/**
 * A sentence of the document.
 *
 * @param number from 1, through the whole document
 * @param inner in its passage, without white space at its ends
 * @param span the same in the document
 */
record Sentence(int number, Trace trace, Span inner, Span span) {
  String text() {
    return trace.slice(inner);
  }
}

package io.tupu.layout;

import io.tupu.text.Span;

/**
 * A line and what it looks like.
 *
 * @param rank see {@link Form}; 0 where the form has none
 * @param core the line without the marks of its form (#, **, -)
 * @param text of the core
 */
record Shape(Form form, int rank, Span core, String text) {

  /** The part of a shape's text from one offset to another, with white space cut off both ends. */
  static Shape part(Form form, int rank, Shape whole, int from, int to) {
    int start = from;
    int end = Math.max(from, to);
    while (start < end && Punctuation.isBlank(whole.text.charAt(start))) {
      start++;
    }
    while (end > start && Punctuation.isBlank(whole.text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return new Shape(form, rank, whole.core, whole.text);
    }
    int base = whole.core.start();
    return new Shape(
        form, rank, new Span(base + start, base + end), whole.text.substring(start, end));
  }

  Shape as(Form other) {
    return new Shape(other, rank, core, text);
  }
}

package io.tupu.extract;

import io.tupu.text.Span;

/** A count that the text states (等7个品牌) beside the number of names found before or after it. */
public record Tally(Span span, int stated, int found) {}

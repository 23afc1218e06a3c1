package io.tupu.serve.sparql;

/**
 * What one query may be and give.
 *
 * @param text characters of the query
 * @param elements patterns, groups and filters in it
 * @param expressions terms of its expressions and lists
 * @param depth of nesting
 * @param result bytes of its result
 */
public record Limits(int text, int elements, int expressions, int depth, long result) {
  public static final Limits USUAL = new Limits(500_000, 2_000, 20_000, 100, 256L << 20);
}

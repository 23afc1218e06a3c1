package io.tupu.serve.sparql;

/**
 * What one query may be and give.
 *
 * @param text characters of the query
 * @param elements patterns, groups and filters in it
 * @param expressions terms of its expressions and lists
 * @param depth of nesting
 * @param result bytes of its result
 * @param results bytes of all results that wait in files to be read by their clients
 */
public record Limits(
    int text, int elements, int expressions, int depth, long result, long results) {
  public static final Limits USUAL = new Limits(500_000, 2_000, 20_000, 100, 256L << 20, 4L << 30);

  /** The same, with other bounds for what is given. */
  public Limits giving(long newResult, long newResults) {
    return new Limits(text, elements, expressions, depth, newResult, newResults);
  }
}

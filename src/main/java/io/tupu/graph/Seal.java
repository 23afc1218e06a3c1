package io.tupu.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Symbol;

/**
 * What the whole of a dataset is, told in the first line of its dumps, so that one that was cut at
 * the end of a line does not look whole.
 *
 * @param quads how many there are
 * @param digest 64 hexadecimal digits: the sum of the SHA-256 of all lines of N-Quads, modulo 2^256
 */
public record Seal(long quads, String digest) {
  private static final Symbol SEAL = Symbol.create("https://w3id.org/tupu/seal");
  private static final Pattern LINE = Pattern.compile("# (\\d{1,15}) quads, digest ([0-9a-f]{64})");

  /** Says it of a dataset. */
  public void on(DatasetGraph dataset) {
    dataset.getContext().set(SEAL, this);
  }

  /** What is said of a dataset; empty for one that is no store's. */
  public static Optional<Seal> of(DatasetGraph dataset) {
    return Optional.ofNullable(dataset.getContext()).map(context -> context.get(SEAL));
  }

  /** A comment in N-Quads and TriG, without the end of the line; sorts before all quads. */
  public String line() {
    return "# " + quads + " quads, digest " + digest;
  }

  /** What such a line tells; empty for any other. */
  public static Optional<Seal> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(new Seal(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }
}

package io.tupu.store;

import io.tupu.graph.Seal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Compares what is read of a dump with what its first line tells. For one thread. */
final class SealedDump extends StreamRDFWrapper {
  private static final int LONGEST = 200;

  private final Optional<Seal> seal;
  private final LineSum sum = new LineSum();
  private boolean blank;

  private SealedDump(Optional<Seal> seal, StreamRDF to) {
    super(to);
    this.seal = seal;
  }

  /**
   * Looks at the first line.
   *
   * @param in supports marks; is afterwards where it was
   */
  static SealedDump of(BufferedInputStream in, StreamRDF to) throws IOException {
    in.mark(LONGEST);
    byte[] begin = in.readNBytes(LONGEST);
    in.reset();
    String line = new String(begin, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    return new SealedDump(Seal.parse(line), to);
  }

  @Override
  public void quad(Quad quad) {
    if (seal.isPresent()) {
      sum.add(quad);
      blank = blank || blank(quad.getSubject()) || blank(quad.getObject());
    }
    super.quad(quad);
  }

  /** Such nodes have other labels in each file. */
  private static boolean blank(Node node) {
    return node.isBlank() || node.isTripleTerm();
  }

  /** Whether the dump tells what the whole of it is. */
  boolean sealed() {
    return seal.isPresent();
  }

  /** What is missing; empty when all is there, or nothing is told. */
  Optional<String> fault() {
    DumpDigest read = sum.digest();
    return seal.flatMap(
        told -> {
          if (told.quads() != read.lines()) {
            return Optional.of(
                "is not whole: it has " + read.lines() + " quads, and tells of " + told.quads());
          }
          return blank || told.digest().equals(read.hex())
              ? Optional.empty()
              : Optional.of("is not what was written: its digest differs from what it tells");
        });
  }
}

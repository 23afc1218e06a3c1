package io.tupu.store;

import io.tupu.graph.NQuads;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/** Adds up the digest of quads as they come. For one thread. */
final class LineSum {
  private static final int WORDS = 8;
  private static final String END = " .";

  private final MessageDigest sha256;
  private final StringBuilder line = new StringBuilder(256);
  private final long[] words = new long[WORDS];
  private long lines;

  LineSum() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(Quad quad) {
    add(hash(quad));
  }

  /**
   * Counts a quad, as a database will give it back, unless its like is in the set, which remembers
   * it.
   */
  void addOnce(Quad quad, Set<Long> seen) {
    Node object = quad.getObject();
    NodeId inline = object.isLiteral() ? NodeIdInline.inline(object) : null;
    Quad stored =
        inline == null
            ? quad
            : Quad.create(
                quad.getGraph(),
                quad.getSubject(),
                quad.getPredicate(),
                NodeIdInline.extract(inline));
    byte[] hash = hash(stored);
    if (seen.add(ByteBuffer.wrap(hash).getLong())) {
      add(hash);
    }
  }

  /** What {@link #addOnce} remembers by. */
  static Set<Long> seen() {
    return new HashSet<>();
  }

  private byte[] hash(Quad quad) {
    line.setLength(0);
    NQuads.quad(quad, line);
    return sha256.digest(line.append(END).toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Words are carried over at the end only: a long has room for two thousand million of them. */
  private void add(byte[] hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    for (int i = 0; i < WORDS; i++) {
      words[i] += bytes.getInt() & 0xFFFFFFFFL;
    }
    lines++;
  }

  DumpDigest digest() {
    BigInteger sum = BigInteger.ZERO;
    for (long word : words) {
      sum = sum.shiftLeft(Integer.SIZE).add(BigInteger.valueOf(word));
    }
    return new DumpDigest(lines, sum.mod(BigInteger.ONE.shiftLeft(WORDS * Integer.SIZE)));
  }
}

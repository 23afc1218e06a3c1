package io.tupu.serve.sparql;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Rows and terms that there were already. It keeps half of the SHA-256 of each, some 80 bytes
 * however long their texts are, so that what is distinct in a whole dataset can be counted in
 * little memory: Jena keeps the rows themselves. For one thread.
 */
final class Seen {
  private static final Comparator<Var> BY_NAME = Comparator.comparing(Var::getVarName);

  private record Half(long high, long low) {}

  private final Set<Half> halves = new HashSet<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 10);
  private final MessageDigest sha256;

  Seen() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether there was no such row before: the same terms of the same variables. */
  boolean add(Binding row) {
    List<Var> vars = new ArrayList<>(row.size());
    row.vars().forEachRemaining(vars::add);
    vars.sort(BY_NAME);
    for (Var one : vars) {
      text('v', one.getVarName());
      term(row.get(one));
    }
    return addDigest();
  }

  /** Whether there was no such term before. */
  boolean add(Node term) {
    term(term);
    return addDigest();
  }

  /** How many there were. */
  int size() {
    return halves.size();
  }

  private boolean addDigest() {
    sha256.update(buffer.flip());
    buffer.clear();
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
    return halves.add(new Half(digest.getLong(), digest.getLong()));
  }

  private void term(Node node) {
    if (node.isURI()) {
      text('i', node.getURI());
    } else if (node.isLiteral()) {
      text('l', node.getLiteralLexicalForm());
      text('t', node.getLiteralDatatypeURI());
      text('g', node.getLiteralLanguage());
      text('d', String.valueOf(node.getLiteralBaseDirection()));
    } else if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      text('s', "");
      term(triple.getSubject());
      term(triple.getPredicate());
      term(triple.getObject());
    } else {
      text('b', node.toString());
    }
  }

  /** With its kind and length before, so that no two rows read alike; a long text is not copied. */
  private void text(char kind, String text) {
    room(Character.BYTES + Integer.BYTES);
    buffer.putChar(kind).putInt(text.length());
    for (int i = 0; i < text.length(); i++) {
      room(Character.BYTES);
      buffer.putChar(text.charAt(i));
    }
  }

  private void room(int bytes) {
    if (buffer.remaining() < bytes) {
      sha256.update(buffer.flip());
      buffer.clear();
    }
  }
}

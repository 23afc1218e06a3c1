package io.tupu.graph;

import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * The one form in which tupu writes a quad as a line of N-Quads (W3C, 2014), for dumps, sort keys
 * and digests. Several times faster than the general writers. Stateless.
 */
public final class NQuads {
  private NQuads() {}

  /** Subject, predicate, object and, unless it is the default one, graph; no dot, no line end. */
  public static void quad(Quad quad, StringBuilder out) {
    triple(quad, out);
    if (!quad.isDefaultGraph()) {
      term(quad.getGraph(), out.append(' '));
    }
  }

  /** Subject, predicate and object. */
  public static void triple(Quad quad, StringBuilder out) {
    term(quad.getSubject(), out);
    term(quad.getPredicate(), out.append(' '));
    term(quad.getObject(), out.append(' '));
  }

  /** A term as it stands in a line. */
  public static void term(Node node, StringBuilder out) {
    if (node.isURI()) {
      iri(node.getURI(), out);
    } else if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      term(triple.getSubject(), out.append("<<( "));
      term(triple.getPredicate(), out.append(' '));
      term(triple.getObject(), out.append(' '));
      out.append(" )>>");
    } else if (node.isBlank()) {
      out.append("_:b").append(node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x"));
    } else {
      quoted(node.getLiteralLexicalForm(), out);
      if (!node.getLiteralLanguage().isEmpty()) {
        out.append('@').append(node.getLiteralLanguage());
      } else if (!node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
        out.append("^^");
        iri(node.getLiteralDatatypeURI(), out);
      }
    }
  }

  /** An IRI in its brackets. */
  public static void iri(String iri, StringBuilder out) {
    out.append('<');
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0) {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('>');
  }

  /** A text in its quotes. */
  public static void quoted(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> plain(c, out);
      }
    }
    out.append('"');
  }

  private static void plain(char c, StringBuilder out) {
    if (c < 0x20 || c == 0x7F) {
      out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
    } else {
      out.append(c);
    }
  }
}

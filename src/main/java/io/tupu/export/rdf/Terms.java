package io.tupu.export.rdf;

import io.tupu.graph.Prefixes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Writes terms in the syntax of N-Triples and, shorter, of Turtle. Several times faster than the
 * general writers, which matters because every line is also a sort key.
 */
final class Terms {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");

  private final Map<String, String> shortened = new HashMap<>();

  /** The form of N-Triples, in which {@link Facts} sorts. */
  static void line(Node node, StringBuilder out) {
    if (node.isURI()) {
      iri(node.getURI(), out);
    } else if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      line(triple.getSubject(), out.append("<<( "));
      line(triple.getPredicate(), out.append(' '));
      line(triple.getObject(), out.append(' '));
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

  /** The form of Turtle, short where a prefix fits. */
  void turtle(Node node, StringBuilder out) {
    if (node.isURI()) {
      out.append(shorter(node.getURI()));
    } else if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      turtle(triple.getSubject(), out.append("<<( "));
      turtle(triple.getPredicate(), out.append(' '));
      turtle(triple.getObject(), out.append(' '));
      out.append(" )>>");
    } else if (node.isLiteral() && plainNumber(node)) {
      out.append(node.getLiteralLexicalForm());
    } else if (node.isLiteral() && typed(node)) {
      quoted(node.getLiteralLexicalForm(), out);
      out.append("^^").append(shorter(node.getLiteralDatatypeURI()));
    } else {
      line(node, out);
    }
  }

  private static boolean typed(Node literal) {
    return literal.getLiteralLanguage().isEmpty()
        && !literal.getLiteralDatatype().equals(XSDDatatype.XSDstring);
  }

  private static boolean plainNumber(Node literal) {
    RDFDatatype type = literal.getLiteralDatatype();
    String text = literal.getLiteralLexicalForm();
    return type.equals(XSDDatatype.XSDinteger) && INTEGER.matcher(text).matches()
        || type.equals(XSDDatatype.XSDdecimal) && DECIMAL.matcher(text).matches();
  }

  /** Names of the vocabularies are few and come often; those of things are many and never fit. */
  private String shorter(String iri) {
    String known = shortened.get(iri);
    if (known == null) {
      known = Prefixes.shorten(iri).orElse(null);
      if (known == null) {
        StringBuilder full = new StringBuilder(iri.length() + 2);
        iri(iri, full);
        return full.toString();
      }
      shortened.put(iri, known);
    }
    return known;
  }

  private static void iri(String iri, StringBuilder out) {
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

  private static void quoted(String text, StringBuilder out) {
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

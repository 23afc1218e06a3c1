package io.tupu.export.rdf;

import io.tupu.graph.NQuads;
import io.tupu.graph.Prefixes;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes terms in the syntax of Turtle. Several times faster than the general writers. */
final class Terms {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");

  private final Map<String, String> shortened = new HashMap<>();

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
      NQuads.quoted(node.getLiteralLexicalForm(), out);
      out.append("^^").append(shorter(node.getLiteralDatatypeURI()));
    } else {
      NQuads.term(node, out);
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
        NQuads.iri(iri, full);
        return full.toString();
      }
      shortened.put(iri, known);
    }
    return known;
  }
}

package io.tupu.export.rdf;

import io.tupu.export.part.Exporter;
import io.tupu.export.part.Part;
import io.tupu.export.part.Unwritable;
import io.tupu.export.text.Xml;
import io.tupu.graph.Prefixes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * RDF/XML, one description for each subject. Jena's own writer needs the whole graph on the heap.
 */
public final class RdfXmlExporter implements Exporter {

  @Override
  public void export(Part part, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    for (Map.Entry<String, String> e : Prefixes.all().entrySet()) {
      writer.write("\n    xmlns:" + e.getKey() + "=\"" + Xml.escape(e.getValue()) + "\"");
    }
    writer.write(">\n");
    Facts.triples(part.quads(), facts -> describe(facts, writer));
    writer.write("</rdf:RDF>\n");
    writer.flush();
  }

  private static void describe(List<Facts.Fact> facts, Writer writer) throws IOException {
    Node subject = facts.get(0).quad().getSubject();
    writer.write("  <rdf:Description" + reference(subject, "rdf:about") + ">\n");
    for (Facts.Fact fact : facts) {
      property(fact.quad().getPredicate().getURI(), fact.quad().getObject(), writer);
    }
    writer.write("  </rdf:Description>\n");
  }

  private static void property(String predicate, Node object, Writer writer) throws IOException {
    String name = Prefixes.shorten(predicate).orElse(null);
    String declared = "";
    if (name == null) {
      int cut = localStart(predicate);
      name = "ns:" + predicate.substring(cut);
      declared = " xmlns:ns=\"" + Xml.escape(predicate.substring(0, cut)) + "\"";
    }
    writer.write("    <" + name + declared);
    if (object.isLiteral()) {
      writer.write(literalType(object) + ">" + Xml.escape(object.getLiteralLexicalForm()));
      writer.write("</" + name + ">\n");
    } else {
      writer.write(reference(object, "rdf:resource") + "/>\n");
    }
  }

  private static String literalType(Node literal) {
    if (!literal.getLiteralLanguage().isEmpty()) {
      return " xml:lang=\"" + Xml.escape(literal.getLiteralLanguage()) + "\"";
    }
    return literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)
        ? ""
        : " rdf:datatype=\"" + Xml.escape(literal.getLiteralDatatypeURI()) + "\"";
  }

  private static String reference(Node node, String attribute) {
    return node.isBlank()
        ? " rdf:nodeID=\"b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x") + "\""
        : " " + attribute + "=\"" + Xml.escape(node.getURI()) + "\"";
  }

  /** Where the longest end begins that is an XML name. */
  private static int localStart(String iri) {
    int start = iri.length();
    for (int i = iri.length() - 1; i >= 0; i--) {
      char c = iri.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (letter) {
        start = i;
      } else if (!(c >= '0' && c <= '9' || c == '-' || c == '.')) {
        break;
      }
    }
    if (start == iri.length()) {
      throw new Unwritable(
          "RDF/XML has no way to write a property whose IRI does not end like a name;"
              + " take Turtle.");
    }
    return start;
  }
}

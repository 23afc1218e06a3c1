package io.tupu.query;

import io.tupu.export.text.Xml;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows with U+FFFD for each character that XML cannot carry, as in all XML that tupu writes: Jena
 * writes them so that no parser takes the result.
 */
public final class XmlRows implements RowSet {
  private final RowSet rows;

  private XmlRows(RowSet rows) {
    this.rows = rows;
  }

  /** The rows as they can be written in a language; the same ones unless that is XML. */
  public static RowSet of(RowSet rows, Lang lang) {
    return lang.equals(ResultSetLang.RS_XML) ? new XmlRows(rows) : rows;
  }

  @Override
  public Binding next() {
    Binding row = rows.next();
    BindingBuilder builder = Binding.builder();
    Iterator<Var> vars = row.vars();
    while (vars.hasNext()) {
      Var one = vars.next();
      builder.add(one, legible(row.get(one)));
    }
    return builder.build();
  }

  private static Node legible(Node term) {
    if (term.isURI()) {
      String iri = Xml.legible(term.getURI());
      return iri.equals(term.getURI()) ? term : NodeFactory.createURI(iri);
    }
    if (term.isLiteral()) {
      String text = term.getLiteralLexicalForm();
      String legible = Xml.legible(text);
      return legible.equals(text) ? term : like(term, legible);
    }
    return term;
  }

  private static Node like(Node literal, String text) {
    return literal.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralDT(text, literal.getLiteralDatatype())
        : NodeFactory.createLiteralDirLang(
            text, literal.getLiteralLanguage(), literal.getLiteralBaseDirection());
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}

package io.tupu.search;

import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * Of all property functions {@code text:query} alone. Jena's own register would also load any class
 * that an IRI names.
 */
final class TextQueryOnly extends PropertyFunctionRegistry {
  @Override
  public boolean manages(String iri) {
    return iri.equals(SparqlText.QUERY);
  }

  @Override
  public PropertyFunctionFactory get(String iri) {
    return manages(iri) ? any -> new TextQueryPF() : null;
  }
}

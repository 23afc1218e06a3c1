package io.tupu.query;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values that people give for parameters, as RDF terms. */
final class Terms {
  private static final Pattern IRI = Pattern.compile("https?://[!-~&&[^\"<>\\\\^`{|}]]+");

  private Terms() {}

  /**
   * @param model a term of the kind wanted
   * @throws QueryException when the text cannot be of that kind
   */
  static Node like(Node model, String text, String name) {
    if (model.isURI()) {
      if (!IRI.matcher(text).matches()) {
        throw new QueryException("the value of " + name + " must be an http IRI in ASCII");
      }
      return NodeFactory.createURI(text);
    }
    if (!model.getLiteralLanguage().isEmpty()) {
      return NodeFactory.createLiteralLang(text, model.getLiteralLanguage());
    }
    if (!model.getLiteralDatatype().isValid(text)) {
      throw new QueryException(
          "the value of " + name + " must be of the kind of " + model.getLiteralLexicalForm());
    }
    return NodeFactory.createLiteralDT(text, model.getLiteralDatatype());
  }
}

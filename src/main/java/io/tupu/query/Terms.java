package io.tupu.query;

import io.tupu.graph.Schema;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values that people give for parameters, as RDF terms. */
final class Terms {
  private static final Pattern IRI = Pattern.compile("https?://[!-~&&[^\"<>\\\\^`{|}]]+");
  private static final Pattern CODE = Pattern.compile("\\d{2,12}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Terms() {}

  static boolean iri(String text) {
    return IRI.matcher(text).matches();
  }

  /** Whether it is the code of a region. */
  static boolean code(String text) {
    return CODE.matcher(text).matches();
  }

  static Node resource(String iri) {
    return NodeFactory.createURI(iri);
  }

  /**
   * The value of a parameter.
   *
   * @throws QueryException when the text cannot be of its kind
   */
  static Node of(Param param, String text) {
    return switch (param.kind()) {
      case TERM -> term(param, text);
      case REGION ->
          CODE.matcher(text).matches() ? NodeFactory.createLiteralString(text) : like(param, text);
      case YEAR -> {
        if (!YEAR.matcher(text).matches()) {
          throw wrong(param, "must be a year of four digits, like " + param.text());
        }
        yield like(param, text);
      }
      case SHARE -> {
        if (!share(text)) {
          throw wrong(param, "must be a number from 0 to 1, like " + param.text());
        }
        yield like(param, text);
      }
      default -> like(param, text);
    };
  }

  private static Node term(Param param, String text) {
    return Schema.load()
        .term(text)
        .orElseThrow(
            () ->
                wrong(
                    param,
                    param.choices().isEmpty()
                        ? "must be a name of the ontology, like " + param.text()
                        : "must be one of " + String.join(", ", param.choices())));
  }

  private static boolean share(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** A term of the kind of the default. */
  private static Node like(Param param, String text) {
    Node model = param.value();
    if (model.isURI()) {
      if (!iri(text)) {
        throw wrong(param, "must be an http IRI in ASCII");
      }
      return resource(text);
    }
    if (!model.getLiteralLanguage().isEmpty()) {
      return NodeFactory.createLiteralLang(text, model.getLiteralLanguage());
    }
    RDFDatatype type = model.getLiteralDatatype();
    if (!type.isValid(text)) {
      throw wrong(param, "must be of the kind of " + param.text());
    }
    return NodeFactory.createLiteralDT(text, type);
  }

  private static QueryException wrong(Param param, String what) {
    return new QueryException("the value of " + param.name() + " " + what);
  }
}

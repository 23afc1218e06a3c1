package io.tupu.serve.sparql;

import io.tupu.serve.http.Refusal;
import java.util.List;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** The functions with IRIs that queries may call; those of SPARQL 1.1 itself are all there. */
final class Functions {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String AFN = "http://jena.apache.org/ARQ/function#";
  private static final List<String> ALLOWED =
      List.of(
          FN + "abs",
          FN + "ceiling",
          FN + "floor",
          FN + "round",
          FN + "string-length",
          FN + "contains",
          FN + "starts-with",
          FN + "ends-with",
          FN + "substring-before",
          FN + "substring-after",
          AFN + "localname",
          AFN + "namespace",
          AFN + "pi",
          AFN + "e");

  private Functions() {}

  /**
   * @throws Refusal 403 for a function that is not offered
   */
  static void check(ExprFunction function) {
    boolean refused = function instanceof E_Call;
    if (function instanceof E_Function call) {
      String iri = call.getFunctionIRI();
      refused = !iri.startsWith(XSD) && !ALLOWED.contains(iri);
    }
    if (refused) {
      throw new Refusal(
          403, "The query calls a function that is not offered; those of SPARQL 1.1 are.");
    }
  }

  /**
   * @throws Refusal 403 for an aggregate that is not of SPARQL 1.1
   */
  static void check(Aggregator aggregator) {
    if (aggregator instanceof AggCustom) {
      throw new Refusal(403, "The query uses an aggregate that is not of SPARQL 1.1.");
    }
  }
}

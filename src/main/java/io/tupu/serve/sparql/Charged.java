package io.tupu.serve.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** The value of an expression, with its characters counted. */
final class Charged extends ExprFunction1 {
  private final int more;
  private final Meter meter;

  /**
   * @param more characters that come with each value
   */
  Charged(Expr inner, int more, Meter meter) {
    super(inner, "charged");
    this.more = more;
    this.meter = meter;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (value.isLiteral()) {
      meter.charge(value.asNode().getLiteralLexicalForm().length() + more);
    }
    return value;
  }

  @Override
  public Expr copy(Expr inner) {
    return new Charged(inner, more, meter);
  }
}

package io.tupu.serve.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** The value of an expression, with its characters counted. */
final class Charged extends ExprFunction1 {
  private final int between;
  private final Meter meter;

  private Charged(Expr inner, int between, Meter meter) {
    super(inner, "charged");
    this.between = between;
    this.meter = meter;
  }

  /** A value that a function has made; counts when it is large. */
  static Charged made(Expr inner, Meter meter) {
    return new Charged(inner, -1, meter);
  }

  /**
   * A value that becomes part of a larger one.
   *
   * @param between characters between the parts
   */
  static Charged part(Expr inner, int between, Meter meter) {
    return new Charged(inner, between, meter);
  }

  @Override
  public NodeValue eval(NodeValue value) {
    long length = value.isLiteral() ? value.asNode().getLiteralLexicalForm().length() : 0;
    if (between < 0) {
      meter.keep(length, false);
    } else {
      meter.charge(length + between);
      meter.keep(length + between, true);
    }
    return value;
  }

  @Override
  public Expr copy(Expr inner) {
    return new Charged(inner, between, meter);
  }
}

package io.tupu.serve.sparql;

import io.tupu.serve.http.Budget;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** The value of an expression, with its characters counted. */
final class Charged extends ExprFunction1 {
  private final Budget budget;

  Charged(Expr inner, Budget budget) {
    super(inner, "charged");
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (value.isLiteral()) {
      budget.charge(value.asNode().getLiteralLexicalForm().length());
    }
    return value;
  }

  @Override
  public Expr copy(Expr inner) {
    return new Charged(inner, budget);
  }
}

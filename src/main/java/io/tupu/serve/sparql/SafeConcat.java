package io.tupu.serve.sparql;

import io.tupu.serve.http.Budget;
import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** CONCAT, with its characters counted before they are made. */
final class SafeConcat extends ExprFunctionN {
  private final Budget budget;

  SafeConcat(ExprList args, Budget budget) {
    super("concat", args);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    for (NodeValue value : values) {
      if (value.isLiteral()) {
        budget.charge(value.asNode().getLiteralLexicalForm().length());
      }
    }
    return XSDFuncOp.strConcat(values);
  }

  @Override
  public Expr copy(ExprList args) {
    return new SafeConcat(args, budget);
  }
}

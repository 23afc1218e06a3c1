package io.tupu.serve.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** CONCAT, with its characters counted before they are made. */
final class SafeConcat extends ExprFunctionN {
  private final Meter meter;

  SafeConcat(ExprList args, Meter meter) {
    super("concat", args);
    this.meter = meter;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    for (NodeValue value : values) {
      if (value.isLiteral()) {
        meter.charge(value.asNode().getLiteralLexicalForm().length());
      }
    }
    return XSDFuncOp.strConcat(values);
  }

  @Override
  public Expr copy(ExprList args) {
    return new SafeConcat(args, meter);
  }
}

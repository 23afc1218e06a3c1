package io.tupu.serve.sparql;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** {@code COUNT(DISTINCT …)} that keeps little of what it has counted. For one thread. */
final class DistinctCount implements Accumulator {
  /** What is counted of a row; null for all of it. */
  private final Expr expression;

  private final Seen seen = new Seen();

  private DistinctCount(Expr expression) {
    this.expression = expression;
  }

  /** The same with little memory where it counts what is distinct, or as it is. */
  static Aggregator of(Aggregator aggregator) {
    if (aggregator instanceof AggCountDistinct) {
      return new AggCountDistinct() {
        @Override
        public Accumulator createAccumulator() {
          return new DistinctCount(null);
        }
      };
    }
    if (aggregator instanceof AggCountVarDistinct distinct) {
      Expr counted = distinct.getExprList().get(0);
      return new AggCountVarDistinct(counted) {
        @Override
        public Accumulator createAccumulator() {
          return new DistinctCount(counted);
        }
      };
    }
    return aggregator;
  }

  @Override
  public void accumulate(Binding row, FunctionEnv environment) {
    if (expression == null) {
      seen.add(new BindingProjectNamed(row));
      return;
    }
    NodeValue value = ExprLib.evalOrNull(expression, row, environment);
    if (value != null) {
      seen.add(value.asNode());
    }
  }

  @Override
  public NodeValue getValue() {
    return NodeValue.makeInteger(seen.size());
  }
}

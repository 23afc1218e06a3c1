package io.tupu.serve.sparql;

import java.util.List;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Counts what GROUP_CONCAT joins and what it puts between, and counts what is distinct in little
 * memory. To be done when a group is evaluated: Jena's transformers pass aggregates by, and its
 * optimizer takes a constant part out of them.
 */
final class ChargedGroups {
  private ChargedGroups() {}

  static OpGroup of(OpGroup group, Meter meter) {
    List<ExprAggregator> aggregators =
        group.getAggregators().stream().map(a -> charged(a, meter)).toList();
    return OpGroup.create(group.getSubOp(), group.getGroupVars(), aggregators);
  }

  private static ExprAggregator charged(ExprAggregator expression, Meter meter) {
    Aggregator aggregator = DistinctCount.of(expression.getAggregator());
    String separator;
    if (aggregator instanceof AggGroupConcat plain) {
      separator = plain.getSeparator();
    } else if (aggregator instanceof AggGroupConcatDistinct distinct) {
      separator = distinct.getSeparator();
    } else {
      return new ExprAggregator(expression.getVar(), aggregator);
    }
    int between = separator == null ? 1 : separator.length();
    ExprList parts = new ExprList();
    aggregator.getExprList().forEach(e -> parts.add(Charged.part(e, between, meter)));
    return new ExprAggregator(expression.getVar(), aggregator.copy(parts));
  }
}

package io.tupu.serve.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REGEX that ends when its query must. */
final class SafeRegex extends ExprFunctionN {
  private final Meter meter;
  private final Patterns patterns = new Patterns();

  SafeRegex(ExprList args, Meter meter) {
    super("regex", args);
    this.meter = meter;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String text = text(values.get(0));
    String flags = values.size() > 2 && values.get(2) != null ? text(values.get(2)) : "";
    MeteredText read = new MeteredText(text, meter);
    try {
      return NodeValue.booleanReturn(patterns.get(text(values.get(1)), flags).matcher(read).find());
    } catch (StackOverflowError e) {
      throw new ExprEvalException("pattern too deep for this text");
    }
  }

  /** The text of a plain or language-tagged string; anything else is an error of the expression. */
  static String text(NodeValue value) {
    if (value.isString() || value.isLangString()) {
      return value.asNode().getLiteralLexicalForm();
    }
    throw new ExprEvalException("not a string");
  }

  @Override
  public Expr copy(ExprList args) {
    return new SafeRegex(args, meter);
  }
}

package io.tupu.serve.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REPLACE that ends when its query must. */
final class SafeReplace extends ExprFunctionN {
  private final Meter meter;
  private final Patterns patterns = new Patterns();

  SafeReplace(ExprList args, Meter meter) {
    super("replace", args);
    this.meter = meter;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String text = SafeRegex.text(values.get(0));
    String flags = values.size() > 3 && values.get(3) != null ? SafeRegex.text(values.get(3)) : "";
    Pattern pattern = patterns.get(SafeRegex.text(values.get(1)), flags);
    try {
      String made = replace(pattern, text, SafeRegex.text(values.get(2)));
      String lang = values.get(0).asNode().getLiteralLanguage();
      return lang.isEmpty()
          ? NodeValue.makeString(made)
          : NodeValue.makeNode(NodeFactory.createLiteralLang(made, lang));
    } catch (StackOverflowError | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("pattern or replacement does not fit");
    }
  }

  private String replace(Pattern pattern, String text, String replacement) {
    if (pattern.matcher("").find()) {
      throw new ExprEvalException("pattern matches the empty text");
    }
    Matcher matcher = pattern.matcher(new MeteredText(text, meter));
    StringBuilder made = new StringBuilder();
    int charged = 0;
    while (matcher.find()) {
      matcher.appendReplacement(made, replacement);
      meter.charge(made.length() - charged);
      charged = made.length();
    }
    return matcher.appendTail(made).toString();
  }

  @Override
  public Expr copy(ExprList args) {
    return new SafeReplace(args, meter);
  }
}

package io.tupu.serve.sparql;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;

/**
 * Bounds the digits of numbers. Java reads, writes and multiplies numbers of a million digits in
 * minutes, in one step that nobody can end, and forty squares make one.
 */
final class Numbers {
  static final int DIGITS = 1_000;

  /** Also as escapes of the query's text; whatever else is long is not read as a number. */
  private static final Pattern LONG =
      Pattern.compile("(?:[0-9]|\\\\u003[0-9]|\\\\U0000003[0-9]){" + (DIGITS + 1) + "}");

  /** Types whose literals are only text. */
  private static final List<String> TEXTS =
      List.of(XSD.xstring.getURI(), XSD.normalizedString.getURI(), XSD.anyURI.getURI());

  private Numbers() {}

  /** Whether a query's text has a number that is too long. */
  static boolean tooLong(String query) {
    return LONG.matcher(query).find();
  }

  /** Whether values of this datatype are read when they are made. */
  static boolean read(String datatype) {
    return datatype.startsWith(XSDDatatype.XSD) && !TEXTS.contains(datatype);
  }

  /** A product, unless it has too many digits. */
  static final class Product extends E_Multiply {
    Product(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue x, NodeValue y) {
      if (digits(x) + digits(y) > DIGITS) {
        throw new ExprEvalException("too many digits");
      }
      return super.eval(x, y);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Product(left, right);
    }

    private static long digits(NodeValue value) {
      if (value.isInteger()) {
        return value.getInteger().bitLength() / 3;
      }
      return value.isDecimal() ? value.getDecimal().precision() : 0;
    }
  }

  /** A text that is to be read as a value, unless it is too long for one. */
  static final class Short extends ExprFunction1 {
    Short(Expr text) {
      super(text, "short");
    }

    @Override
    public NodeValue eval(NodeValue value) {
      if (value.isString() && value.getString().length() > DIGITS) {
        throw new ExprEvalException("too long for a value");
      }
      return value;
    }

    @Override
    public Expr copy(Expr text) {
      return new Short(text);
    }
  }
}

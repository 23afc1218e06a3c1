package io.tupu.serve.sparql;

import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts expressions that ask the budget in place of those that could run or grow without end. */
final class SafeExpressions extends ExprTransformCopy {
  private final Meter meter;

  SafeExpressions(Meter meter) {
    this.meter = meter;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList args) {
    if (function instanceof E_Regex) {
      return new SafeRegex(args, meter);
    }
    if (function instanceof E_StrReplace) {
      return Charged.made(new SafeReplace(args, meter), meter);
    }
    if (function instanceof E_StrConcat) {
      return Charged.made(new SafeConcat(args, meter), meter);
    }
    if (function instanceof E_Function call && Numbers.read(call.getFunctionIRI())) {
      ExprList bounded = new ExprList();
      args.forEach(arg -> bounded.add(new Numbers.Short(arg)));
      return super.transform(function, bounded);
    }
    if (function instanceof E_StrSubstring) {
      return Charged.made(super.transform(function, args), meter);
    }
    return super.transform(function, args);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_Multiply) {
      return new Numbers.Product(left, right);
    }
    if (function instanceof E_StrDatatype) {
      return super.transform(function, new Numbers.Short(left), right);
    }
    Expr copy = super.transform(function, left, right);
    boolean makes = function instanceof E_StrBefore || function instanceof E_StrAfter;
    return makes ? Charged.made(copy, meter) : copy;
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr arg) {
    Expr copy = super.transform(function, arg);
    boolean makes =
        function instanceof E_StrEncodeForURI
            || function instanceof E_StrUpperCase
            || function instanceof E_StrLowerCase;
    return makes ? Charged.made(copy, meter) : copy;
  }
}

package io.tupu.serve.sparql;

import io.tupu.query.NoService;
import io.tupu.serve.http.Refusal;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementDataset;
import org.apache.jena.sparql.syntax.ElementExists;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementNotExists;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/** Walks a whole query once, counts its parts and looks at its functions. */
final class QueryMeasure {
  private final Limits limits;
  private final TextArguments text = new TextArguments();
  private int elements;
  private int expressions;
  private int depth;

  QueryMeasure(Limits limits) {
    this.limits = limits;
  }

  /**
   * @throws Refusal for too many parts, or one that is not offered
   */
  void measure(Query query) {
    enter();
    if (query.hasValues()) {
      count(query.getValuesData().size());
    }
    expressions(query.getProject());
    expressions(query.getGroupBy());
    query.getHavingExprs().forEach(this::expression);
    query.getAggregators().forEach(this::expression);
    if (query.hasOrderBy()) {
      query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::expression);
    }
    if (query.isConstructType()) {
      elements(query.getConstructTemplate().getQuads().size());
    }
    element(query.getQueryPattern());
    depth--;
  }

  private void element(Element element) {
    if (element == null) {
      return;
    }
    enter();
    elements(1);
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(this::element);
    } else if (element instanceof ElementUnion union) {
      union.getElements().forEach(this::element);
    } else if (element instanceof ElementPathBlock block) {
      elements(block.getPattern().size());
      block.getPattern().forEach(t -> new PathMeasure(limits).measure(t.getPath()));
      text.measure(block.getPattern());
    } else if (element instanceof ElementTriplesBlock block) {
      elements(block.getPattern().size());
    } else if (element instanceof ElementSubQuery sub) {
      measure(sub.getQuery());
    } else if (element instanceof ElementData data) {
      count(data.getRows().size());
    } else {
      nesting(element);
    }
    depth--;
  }

  private void nesting(Element element) {
    if (element instanceof ElementOptional optional) {
      element(optional.getOptionalElement());
    } else if (element instanceof ElementMinus minus) {
      element(minus.getMinusElement());
    } else if (element instanceof ElementNamedGraph graph) {
      element(graph.getElement());
    } else if (element instanceof ElementFilter filter) {
      expression(filter.getExpr());
    } else if (element instanceof ElementBind bind) {
      expression(bind.getExpr());
    } else if (element instanceof ElementAssign assign) {
      expression(assign.getExpr());
    } else if (element instanceof ElementExists exists) {
      element(exists.getElement());
    } else if (element instanceof ElementNotExists exists) {
      element(exists.getElement());
    } else if (element instanceof ElementDataset dataset) {
      element(dataset.getElement());
    } else if (element instanceof ElementService) {
      throw new Refusal(403, NoService.SENTENCE + ".");
    } else {
      throw new Refusal(403, "The query uses a form that is not SPARQL 1.1.");
    }
  }

  private void expressions(VarExprList list) {
    list.forEachVarExpr((variable, expression) -> expression(expression));
  }

  private void expression(Expr expression) {
    if (expression == null) {
      return;
    }
    enter();
    count(1);
    if (expression instanceof ExprFunctionOp pattern) {
      element(pattern.getElement());
    } else if (expression instanceof ExprAggregator aggregator) {
      Functions.check(aggregator.getAggregator());
      ExprList inside = aggregator.getAggregator().getExprList();
      if (inside != null) {
        inside.forEach(this::expression);
      }
    } else if (expression instanceof ExprFunction function) {
      Functions.check(function);
      function.getArgs().forEach(this::expression);
    }
    depth--;
  }

  private void enter() {
    depth++;
    if (depth > limits.depth()) {
      throw new Refusal(400, "The query is nested deeper than " + limits.depth() + " levels.");
    }
  }

  private void elements(int more) {
    elements += more;
    if (elements > limits.elements()) {
      throw new Refusal(400, "The query has more than " + limits.elements() + " patterns.");
    }
  }

  private void count(int more) {
    expressions += more;
    if (expressions > limits.expressions()) {
      throw new Refusal(
          400, "The query has more than " + limits.expressions() + " values and expressions.");
    }
  }
}

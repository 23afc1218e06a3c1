package io.tupu.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** {@code SERVICE} would have tupu ask another server. No way of asking offers that. */
public final class NoService {
  /** What is said of it, without a full stop. */
  public static final String SENTENCE = "SERVICE is not offered: tupu asks no other server";

  private NoService() {}

  /**
   * @throws QueryException when there is one anywhere in the query
   */
  static void check(Query query) {
    if (query.getQueryPattern() == null) {
      return;
    }
    Walker.walk(
        Algebra.compile(query),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            throw new QueryException(SENTENCE);
          }
        },
        new ExprVisitorBase());
  }
}

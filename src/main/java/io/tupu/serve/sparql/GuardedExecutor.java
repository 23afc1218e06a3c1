package io.tupu.serve.sparql;

import io.tupu.serve.http.Budget;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** TDB2's executor, with every step asking the budget. */
final class GuardedExecutor extends OpExecutorTDB2 {
  private static final int EVERY = 0x3F;

  private final Budget budget;

  private GuardedExecutor(ExecutionContext context, Budget budget) {
    super(context);
    this.budget = budget;
  }

  static OpExecutorFactory factory(Budget budget) {
    return context -> new GuardedExecutor(context, budget);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    budget.check();
    return new Guarded(super.exec(op, input), budget);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    GuardedGraph graph = new GuardedGraph(execCxt.getActiveGraph(), budget);
    ExecutionContext guarded = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
    return new QueryIterPath(path.getTriplePath(), input, guarded);
  }

  @Override
  protected QueryIterator execute(OpService service, QueryIterator input) {
    throw new IllegalStateException("SERVICE got past the guard");
  }

  private static final class Guarded extends QueryIteratorWrapper {
    private final Budget budget;
    private int steps;

    Guarded(QueryIterator inner, Budget budget) {
      super(inner);
      this.budget = budget;
    }

    @Override
    protected boolean hasNextBinding() {
      if ((steps++ & EVERY) == 0) {
        budget.check();
      }
      return super.hasNextBinding();
    }
  }
}

package io.tupu.serve.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinctReduced;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** TDB2's executor, with every step asking the meter. */
final class GuardedExecutor extends OpExecutorTDB2 {
  private static final int EVERY = 0x3F;

  private final Meter meter;

  private GuardedExecutor(ExecutionContext context, Meter meter) {
    super(context);
    this.meter = meter;
  }

  static OpExecutorFactory factory(Meter meter) {
    return context -> new GuardedExecutor(context, meter);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    meter.check();
    return new Guarded(super.exec(op, input), meter);
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    return super.execute(ChargedGroups.of(group, meter), input);
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return new Distinct(exec(distinct.getSubOp(), input), execCxt);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    GuardedGraph graph = new GuardedGraph(execCxt.getActiveGraph(), meter);
    ExecutionContext guarded = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
    return new QueryIterPath(path.getTriplePath(), input, guarded);
  }

  @Override
  protected QueryIterator execute(OpService service, QueryIterator input) {
    throw new IllegalStateException("SERVICE got past the guard");
  }

  private static final class Distinct extends QueryIterDistinctReduced {
    private final Seen seen = new Seen();

    Distinct(QueryIterator inner, ExecutionContext context) {
      super(inner, context);
    }

    @Override
    protected boolean isFreshSighting(Binding row) {
      return seen.add(row);
    }
  }

  private static final class Guarded extends QueryIteratorWrapper {
    private final Meter meter;
    private int steps;

    Guarded(QueryIterator inner, Meter meter) {
      super(inner);
      this.meter = meter;
    }

    @Override
    protected boolean hasNextBinding() {
      if ((steps++ & EVERY) == 0) {
        meter.check();
      }
      return super.hasNextBinding();
    }
  }
}

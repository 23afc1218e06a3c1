/**
 * Answers SPARQL 1.1 queries within bounds, read-only, from the newest generation of the store.
 *
 * <p>A query text is parsed, measured and checked ({@link io.tupu.serve.sparql.QueryGuard}: size,
 * functions by allow-list, no SERVICE) and then evaluated in a read transaction by {@link
 * io.tupu.serve.sparql.Evaluation}. Jena's own time limit does not reach into regular expressions,
 * products and long lists; so expressions that can run away are replaced by ones that ask the
 * budget ({@link io.tupu.serve.sparql.SafeExpressions}), and every step of the algebra asks it too
 * ({@link io.tupu.serve.sparql.GuardedExecutor}).
 */
package io.tupu.serve.sparql;

package io.tupu.export.part;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * What one kind of selection leaves: around things, of regions, of types.
 *
 * @param entities that are in it even without any fact
 * @param facts whether a fact is in it
 * @param candidates gives at least all facts that are in it, some perhaps twice
 */
record Limit(Set<Node> entities, Predicate<Fact> facts, Consumer<Consumer<Fact>> candidates) {}

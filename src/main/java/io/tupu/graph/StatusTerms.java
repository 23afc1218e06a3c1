package io.tupu.graph;

import io.tupu.extract.Status;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** How far facts have come, in the terms of the graph. */
public final class StatusTerms {
  private StatusTerms() {}

  /** Whether a claim of this status makes a plain triple. */
  public static boolean asserted(Node status) {
    return Stream.of(Status.values())
        .anyMatch(s -> s.asserted() && ClaimWriter.status(s).equals(status));
  }
}

package io.tupu.knowledge.load;

import java.util.List;

/** The knowledge is broken; nothing can run. Holds every fault, each on one line: what, where. */
public final class KnowledgeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  public KnowledgeException(List<String> faults) {
    super(
        faults.size() == 1
            ? faults.get(0)
            : faults.get(0) + " (and " + (faults.size() - 1) + " more faults)");
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}

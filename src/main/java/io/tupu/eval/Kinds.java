package io.tupu.eval;

import java.util.List;

/** The types and relations that gold annotations speak of, in the order of the report. */
final class Kinds {
  static final List<String> TYPES =
      List.of("Region", "Organization", "Brand", "Program", "Platform");
  static final List<String> RELATIONS = List.of("runs", "operates", "locatedIn", "partOf");

  /** Types that may stand for one another at the ends of a relation. */
  static final List<String> INITIATIVES = List.of("Brand", "Program", "Platform");

  private Kinds() {}
}

package io.tupu.search;

import java.util.List;

/**
 * A thing that was found by one of its names.
 *
 * @param types IRIs of its classes, the narrowest first
 * @param context where it lies or who runs it; may be empty
 * @param matched the name that matched best
 * @param parts of that name
 * @param facts number of claims about it
 * @param score from 0 to 1
 */
public record NameHit(
    String iri,
    String label,
    List<String> types,
    String context,
    String matched,
    By by,
    At at,
    List<Part> parts,
    long facts,
    double score) {
  public NameHit {
    types = List.copyOf(types);
    parts = List.copyOf(parts);
  }
}

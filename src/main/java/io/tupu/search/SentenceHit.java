package io.tupu.search;

import java.util.List;

/**
 * A sentence that is the evidence of a claim.
 *
 * @param iri of the stretch of text
 * @param parts of the sentence
 * @param document IRI
 * @param title of the document
 * @param score greater for the better, without an upper bound
 */
public record SentenceHit(
    String iri, String sentence, List<Part> parts, String document, String title, double score) {
  public SentenceHit {
    parts = List.copyOf(parts);
  }
}

package io.tupu.explain;

import io.tupu.extract.Rejection.Reason;
import io.tupu.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Something that looked like a name.
 *
 * @param span in the document
 * @param types what it was taken for, the reading first; empty when it is no name
 * @param rule id of the rule that took or refused it; empty when none did
 * @param word of the rule that refused it; empty when no single one did
 * @param reason why it is no name; empty for a name
 */
record Candidate(
    Span span, String text, List<String> types, String rule, String word, Optional<Reason> reason)
    implements Comparable<Candidate> {

  @Override
  public int compareTo(Candidate other) {
    int byPlace = span.compareTo(other.span);
    return byPlace != 0 ? byPlace : Boolean.compare(reason.isPresent(), other.reason.isPresent());
  }
}

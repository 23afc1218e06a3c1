package io.tupu.extract;

import io.tupu.knowledge.Curation.Decision;
import io.tupu.text.Span;
import java.util.List;

/**
 * An analyst's decision as it took effect in a document.
 *
 * @param entities what it was about, as they are now; by key
 * @param claims facts that it was about, as they are now; in the order of the extraction
 * @param gone where the text speaks of what was taken out; in order
 */
public record Verdict(
    Decision decision, List<EntityKey> entities, List<Claim> claims, List<Span> gone) {
  public Verdict {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
    gone = List.copyOf(gone);
  }
}

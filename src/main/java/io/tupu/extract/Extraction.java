package io.tupu.extract;

import io.tupu.layout.Layout;
import io.tupu.text.Document;
import java.util.List;

/**
 * Everything that one document says. A pure function of the document and the knowledge.
 *
 * @param entities by key
 * @param mentions by place in the text; every entity has at least one, but a region that is only
 *     implied by a code
 * @param claims by subject, relation, object and place; both ends are among the entities
 * @param diagnostics by place
 * @param tallies by place
 * @param verdicts the analyst's decisions that took effect here, in the order of their file
 */
public record Extraction(
    Document document,
    Layout layout,
    List<Entity> entities,
    List<Mention> mentions,
    List<Claim> claims,
    List<Diagnostic> diagnostics,
    List<Tally> tallies,
    List<Verdict> verdicts) {
  public Extraction {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
    diagnostics = List.copyOf(diagnostics);
    tallies = List.copyOf(tallies);
    verdicts = List.copyOf(verdicts);
  }

  /** One that nobody decided anything about. */
  public Extraction(
      Document document,
      Layout layout,
      List<Entity> entities,
      List<Mention> mentions,
      List<Claim> claims,
      List<Diagnostic> diagnostics,
      List<Tally> tallies) {
    this(document, layout, entities, mentions, claims, diagnostics, tallies, List.of());
  }
}

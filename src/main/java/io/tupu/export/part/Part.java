package io.tupu.export.part;

import io.tupu.graph.Seal;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * What is to be exported.
 *
 * @param quads what is written
 * @param background where names and evidence are looked up of what the quads only mention: the
 *     whole dataset
 * @param constructed whether the quads are the answer of a CONSTRUCT, so that each triple between
 *     things is an edge of its own
 * @param seal what the whole of it is, where that is known
 */
public record Part(
    DatasetGraph quads, DatasetGraph background, boolean constructed, Optional<Seal> seal) {

  private Part(DatasetGraph quads, DatasetGraph background, boolean constructed) {
    this(quads, background, constructed, Optional.empty());
  }

  /** Everything that a dataset holds. */
  public static Part whole(DatasetGraph dataset) {
    return new Part(dataset, dataset, false, Seal.of(dataset));
  }

  /** The answer of a CONSTRUCT to a dataset. */
  public static Part constructed(Graph answer, DatasetGraph background) {
    return new Part(DatasetGraphFactory.wrap(answer), background, true);
  }

  /**
   * What a selection leaves of a dataset.
   *
   * @throws SelectionException when it names what is not there
   */
  public static Part of(DatasetGraph dataset, Selection selection) {
    return selection.everything()
        ? whole(dataset)
        : new Part(Excerpt.of(dataset, selection), dataset, false);
  }

  /** The same with claims as reifiers of RDF 1.2; for the formats that can write triple terms. */
  public Part reified() {
    return new Part(new ReifierView(quads), background, constructed);
  }
}

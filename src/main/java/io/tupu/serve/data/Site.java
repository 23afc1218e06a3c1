package io.tupu.serve.data;

import io.tupu.graph.Iris;
import io.tupu.graph.Vocab;
import io.tupu.serve.http.Ask;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * How the IRIs of the dataset lie on this server, whatever their base: the path below the base is
 * the path here.
 *
 * @param base of the IRIs, with a slash at its end
 */
public record Site(String base) {
  /** Paths that are things, below the base. */
  public static final List<String> THINGS =
      List.of("/id/", "/doc/", "/claim/", "/rule/", "/graph/", "/decision/", "/agent/");

  private static final String ONTOLOGY = Vocab.TUPU.substring(0, Vocab.TUPU.length() - 1);

  /** The IRI that a path names. */
  public String iri(String path) {
    return base + path.substring(1);
  }

  /**
   * Address of this server, with a slash at its end: the base when it is one's own, because then it
   * leads here; otherwise what the client used.
   */
  public String address(Ask ask) {
    return base.equals(Iris.DEFAULT_BASE) ? ask.origin() + "/" : base;
  }

  /** Where an IRI is found here; empty for those of others. */
  public Optional<String> path(Node node) {
    if (!node.isURI()) {
      return Optional.empty();
    }
    String iri = node.getURI();
    if (iri.startsWith(Vocab.TUPU) || iri.equals(ONTOLOGY)) {
      return Optional.of("/ontology" + iri.substring(ONTOLOGY.length()));
    }
    if (!iri.startsWith(base)) {
      return Optional.empty();
    }
    String path = "/" + iri.substring(base.length());
    return THINGS.stream().anyMatch(path::startsWith) || path.startsWith("/queries/")
        ? Optional.of(path)
        : Optional.empty();
  }

  /**
   * What a thing is, as its IRI has it: the local name of the class that was read first, {@code
   * Brand} for {@code id/brand/…}. Empty for claims, rules and what others define.
   */
  public Optional<String> kind(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(base)) {
      return Optional.empty();
    }
    String[] steps = node.getURI().substring(base.length()).split("/");
    if (steps[0].equals("doc")) {
      return Optional.of(Vocab.DOCUMENT.getLocalName());
    }
    return steps[0].equals("id") && steps.length > 1 && !steps[1].isEmpty()
        ? Optional.of(Character.toUpperCase(steps[1].charAt(0)) + steps[1].substring(1))
        : Optional.empty();
  }
}

package io.tupu.store;

import java.util.Objects;

/**
 * What the store knows of one input file.
 *
 * @param file last name of the path; the document's identity. The whole path for a file that was
 *     refused because another one has its name
 * @param path as it was given to the build
 * @param sha256 of the bytes; empty when they could not be read
 * @param knowledge digest of the rules and tables that read it
 * @param graph IRI of its named graph; empty when it failed
 * @param reason why it failed; empty when it is done
 */
public record ManifestEntry(
    String file, String path, String sha256, String knowledge, String graph, String reason) {
  public ManifestEntry {
    Objects.requireNonNull(file);
    Objects.requireNonNull(path);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(knowledge);
    Objects.requireNonNull(graph);
    Objects.requireNonNull(reason);
    if (graph.isEmpty() == reason.isEmpty()) {
      throw new IllegalArgumentException("either a graph or a reason for " + file);
    }
  }

  public static ManifestEntry done(
      String file, String path, String sha256, String knowledge, String graph) {
    return new ManifestEntry(file, path, sha256, knowledge, graph, "");
  }

  public static ManifestEntry failed(
      String file, String path, String sha256, String knowledge, String reason) {
    return new ManifestEntry(file, path, sha256, knowledge, "", reason);
  }

  public boolean done() {
    return reason.isEmpty();
  }
}

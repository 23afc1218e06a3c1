package io.tupu.build;

import io.tupu.store.ManifestEntry;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** What became of one file. */
sealed interface Result {
  String name();

  /** As it was, and so is the knowledge. */
  record Unchanged(String name) implements Result {}

  /**
   * As it was, in a file that lies elsewhere now.
   *
   * @param entry with the new path
   */
  record Moved(ManifestEntry entry) implements Result {
    @Override
    public String name() {
      return entry.file();
    }
  }

  /**
   * Ready to be written.
   *
   * @param quads of the document's graph, in the mapper's order
   */
  record Ready(ManifestEntry entry, List<Quad> quads, List<Doubt> doubts) implements Result {
    @Override
    public String name() {
      return entry.file();
    }
  }

  /**
   * Of no use.
   *
   * @param entry why
   * @param unread whether not even the bytes could be had, so that nothing is known of the content
   */
  record Failed(ManifestEntry entry, boolean unread) implements Result {
    @Override
    public String name() {
      return entry.file();
    }
  }
}

package io.tupu.search;

import io.tupu.store.Attachment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** The index as files beside each generation of a store. */
public final class SearchFiles implements Attachment<SearchIndex> {
  /** Changes whenever older files would be read wrongly. */
  static final String VERSION = "1";

  /** A label for search only, as SKOS calls it. */
  static final Node HIDDEN =
      NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#hiddenLabel");

  private static final double BUFFER_MEGABYTES = 32;

  private final Function<Node, List<String>> known;

  /** For reading; files made by it know the names that the graph has. */
  public SearchFiles() {
    this(thing -> List.of());
  }

  /**
   * @param known names by which people look for a thing besides those in the graph
   */
  public SearchFiles(Function<Node, List<String>> known) {
    this.known = known;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public void write(DatasetGraph dataset, Path directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    // Nobody else writes there: the store sees to that.
    try (Directory files = FSDirectory.open(directory, NoLockFactory.INSTANCE);
        IndexWriter writer = new IndexWriter(files, config)) {
      new IndexMaker(dataset, new Spelling(), known, writer).make();
      writer.forceMerge(1);
      writer.setLiveCommitData(java.util.Collections.singletonMap("version", VERSION).entrySet());
      writer.commit();
    }
  }

  @Override
  public SearchIndex open(Path directory) throws IOException {
    return SearchIndex.open(FSDirectory.open(directory, NoLockFactory.INSTANCE));
  }
}

package io.tupu.search;

import io.tupu.store.Attachment;
import java.io.IOException;
import java.nio.file.Path;
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

  private static final double BUFFER_MEGABYTES = 32;

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
      new IndexMaker(dataset, new Spelling(), writer).make();
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

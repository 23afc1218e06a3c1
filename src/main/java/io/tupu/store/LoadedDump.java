package io.tupu.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** A dump read into a temporary database, which is deleted at the end. For one thread. */
public final class LoadedDump implements AutoCloseable {
  private final Path directory;
  private final DatasetGraphTDB dataset;
  private final boolean graphs;

  private LoadedDump(Path directory, DatasetGraphTDB dataset, boolean graphs) {
    this.directory = directory;
    this.dataset = dataset;
    this.graphs = graphs;
  }

  /**
   * Reads a file in any syntax of RDF, by its name, compressed or not.
   *
   * @throws StoreException for a file that is none, with line and column
   */
  public static LoadedDump open(Path file) {
    Lang lang = RDFLanguages.filenameToLang(file.getFileName().toString());
    if (lang == null) {
      throw new StoreException(
          file, "is neither a store nor a dump", "name a folder, or a file such as tupu.nq.gz");
    }
    try {
      Path directory = Files.createTempDirectory("tupu-dump-");
      LoadedDump dump = new LoadedDump(directory, Tdb.open(directory), RDFLanguages.isQuads(lang));
      try {
        dump.load(file, lang);
        return dump;
      } catch (RuntimeException | IOException e) {
        dump.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(Path file, Lang lang) throws IOException {
    dataset.begin(TxnType.WRITE);
    try (InputStream in = opened(file)) {
      RDFParser.source(in)
          .lang(lang)
          .base("http://dump.invalid/")
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(StreamRDFLib.dataset(dataset));
      dataset.commit();
    } catch (RiotException e) {
      dataset.abort();
      String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new StoreException(file, what, "write the dump again", e);
    } catch (IOException e) {
      dataset.abort();
      throw e;
    } finally {
      dataset.end();
    }
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** Whether it tells the graphs of the documents apart. */
  public boolean graphs() {
    return graphs;
  }

  /** As {@link GraphStore#read}. */
  public <T> T read(Function<DatasetGraph, T> reader) {
    return Txn.calculateRead(dataset, () -> reader.apply(dataset));
  }

  @Override
  public void close() {
    dataset.shutdown();
    try {
      Durable.deleteTree(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

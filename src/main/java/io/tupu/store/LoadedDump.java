package io.tupu.store;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** A dump read into a temporary database, which is deleted at the end. For one thread. */
public final class LoadedDump implements AutoCloseable {
  /** Those that tupu writes. */
  private static final List<Lang> SYNTAXES =
      List.of(Lang.NQUADS, Lang.TRIG, Lang.NTRIPLES, Lang.TURTLE, Lang.JSONLD, Lang.RDFXML);

  private static final int BUFFER = 1 << 16;
  private static final String AGAIN = "write the dump again";

  private final Temporary directory;
  private final DatasetGraphTDB dataset;
  private final boolean graphs;
  private boolean sealed;

  private LoadedDump(Temporary directory, DatasetGraphTDB dataset, boolean graphs) {
    this.directory = directory;
    this.dataset = dataset;
    this.graphs = graphs;
  }

  /**
   * Reads a file in any syntax of RDF, by its name, compressed or not.
   *
   * @throws StoreException for a file that is none, with line and column, or that is less than it
   *     tells
   */
  public static LoadedDump open(Path file) {
    Lang lang = RDFLanguages.filenameToLang(file.getFileName().toString());
    if (lang == null || !SYNTAXES.contains(lang)) {
      throw new StoreException(
          file, "is neither a store nor a dump", "name a folder, or a file such as tupu.nq.gz");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new StoreException(file, "is no regular file", "name a dump, such as tupu.nq.gz");
    }
    LoadedDump dump;
    try {
      Temporary directory = new Temporary("tupu-dump-");
      dump = new LoadedDump(directory, Tdb.open(directory.path()), RDFLanguages.isQuads(lang));
    } catch (IOException e) {
      throw noRoom(file, e);
    }
    boolean whole = false;
    try {
      dump.load(file, lang);
      whole = true;
      return dump;
    } finally {
      if (!whole) {
        dump.close();
      }
    }
  }

  private static StoreException noRoom(Path file, Throwable e) {
    return new StoreException(
        file,
        "there is no room for it in the temporary folder " + System.getProperty("java.io.tmpdir"),
        "check its permissions and space, or name another: TUPU_JAVA_OPTS=-Djava.io.tmpdir=DIR",
        e);
  }

  private void load(Path file, Lang lang) {
    dataset.begin(TxnType.WRITE);
    boolean whole = false;
    try (InputStream in = opened(file)) {
      parse(in, lang);
      dataset.commit();
      whole = true;
    } catch (Unpacked.Broken e) {
      throw new StoreException(file, e.getMessage(), AGAIN, e);
    } catch (StackOverflowError e) {
      throw new StoreException(file, "is nested too deeply", AGAIN, e);
    } catch (NoSuchFileException e) {
      throw new StoreException(file, "no such file or folder", "name a store or a dump", e);
    } catch (IOException e) {
      throw new StoreException(file, "cannot be read", "check its permissions", e);
    } catch (InternalError | RuntimeException e) {
      throw failed(file, e);
    } finally {
      if (!whole && dataset.isInTransaction()) {
        dataset.abort();
      }
      dataset.end();
    }
  }

  /** Jena tells of trouble with the stream as if it were one with the syntax. */
  private void parse(InputStream in, Lang lang) throws IOException {
    try {
      BufferedInputStream whole = new BufferedInputStream(in, BUFFER);
      SealedDump dump = SealedDump.of(whole, StreamRDFLib.dataset(dataset));
      RDFParser.source(whole)
          .lang(lang)
          .base("http://dump.invalid/")
          .set(LangJSONLD11.JSONLD_OPTIONS, alone())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(dump);
      sealed = dump.sealed();
      Optional<String> fault = dump.fault();
      if (fault.isPresent()) {
        throw new RiotException(fault.get());
      }
    } catch (RuntimeException e) {
      if (in instanceof Unpacked unpacked) {
        unpacked.requireWhole();
      }
      throw e;
    }
  }

  /** A context that lies elsewhere is not fetched. */
  private static JsonLdOptions alone() {
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (address, how) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "nothing is fetched: " + address);
        });
    return options;
  }

  /** What Jena wraps into exceptions of its own. */
  private static RuntimeException failed(Path file, Throwable e) {
    if (e instanceof RiotException) {
      String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return new StoreException(file, what, AGAIN, e);
    }
    if (Durable.isOfDisk(e)) {
      return noRoom(file, e);
    }
    return new StoreException(file, "cannot be read: " + e.getMessage(), AGAIN, e);
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".gz")) {
      return in;
    }
    try {
      return new Unpacked(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Whether it tells the graphs of the documents apart. */
  public boolean graphs() {
    return graphs;
  }

  /** Whether it has told how much the whole of it is, which was then compared. */
  public boolean sealed() {
    return sealed;
  }

  /** As {@link GraphStore#read}. */
  public <T> T read(Function<DatasetGraph, T> reader) {
    return Txn.calculateRead(dataset, () -> reader.apply(dataset));
  }

  @Override
  public void close() {
    dataset.shutdown();
    directory.close();
  }
}

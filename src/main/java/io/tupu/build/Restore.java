package io.tupu.build;

import io.tupu.graph.Vocab;
import io.tupu.search.SearchFiles;
import io.tupu.store.GraphStore;
import io.tupu.store.LoadedDump;
import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Makes a store from a dump of all its graphs, as {@code tupu export} writes it. */
public final class Restore {
  /** Stands for the rules, which a dump does not tell: the next build reads the documents again. */
  private static final String KNOWLEDGE = "restored";

  private final LoadedDump dump;
  private final Path file;

  /**
   * @param file of the dump, for messages
   */
  public Restore(LoadedDump dump, Path file) {
    this.dump = dump;
    this.file = file;
  }

  /** What was restored. */
  public record Restored(int documents, long quads) {}

  /**
   * Fills the store, in one update.
   *
   * @param store without documents
   * @throws BuildException when the store holds documents, or the dump none, or not all its graphs
   * @throws io.tupu.store.StoreException when the store cannot be written; it is then as before
   */
  public Restored into(GraphStore store) {
    if (!dump.graphs()) {
      throw new BuildException(
          file + ": tells no graphs apart; restore from N-Quads or TriG (tupu export -o tupu.nq)");
    }
    if (!store.manifest().entries().isEmpty()) {
      throw new BuildException(
          store.directory() + ": holds documents already; name a new folder with --store");
    }
    if (dump.read(Restore::outside)) {
      throw partly();
    }
    List<ManifestEntry> documents = dump.read(Restore::documents);
    if (documents.isEmpty()) {
      throw new BuildException(file + ": holds no document of tupu");
    }
    Set<String> graphs = new TreeSet<>();
    try (StoreUpdate update = store.update()) {
      for (ManifestEntry document : documents) {
        graphs.add(document.graph());
        update.replace(document, out -> copy(NodeFactory.createURI(document.graph()), out));
      }
      for (Node graph : dump.read(dataset -> Iter.toList(dataset.listGraphNodes()))) {
        if (!graphs.contains(graph.getURI())) {
          update.derive(graph, (dataset, out) -> copy(graph, out));
        }
      }
      update.attach(new SearchFiles());
      update.commit();
    }
    long quads = store.read(Restore::quads);
    if (quads != dump.read(Restore::quads)) {
      throw partly();
    }
    return new Restored(documents.size(), quads);
  }

  private BuildException partly() {
    return new BuildException(
        file + ": not all of it is in a graph; restore from a dump that tupu export has written");
  }

  /** Whether something is in no graph. */
  private static boolean outside(DatasetGraph dataset) {
    return dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).hasNext();
  }

  private static long quads(DatasetGraph dataset) {
    return Iter.count(dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
  }

  /** The documents, each by what its own graph says of it. */
  private static List<ManifestEntry> documents(DatasetGraph dataset) {
    List<ManifestEntry> documents = new ArrayList<>();
    Iterator<Quad> names = dataset.findNG(Node.ANY, Node.ANY, Vocab.FILE_NAME, Node.ANY);
    while (names.hasNext()) {
      Quad name = names.next();
      Node graph = name.getGraph();
      if (graph.equals(name.getSubject())) {
        String fileName = name.getObject().getLiteralLexicalForm();
        Iterator<Quad> sums = dataset.find(graph, graph, Vocab.SHA256, Node.ANY);
        String sha256 = sums.hasNext() ? sums.next().getObject().getLiteralLexicalForm() : "";
        documents.add(ManifestEntry.done(fileName, fileName, sha256, KNOWLEDGE, graph.getURI()));
      }
    }
    documents.sort((a, b) -> a.file().compareTo(b.file()));
    return documents;
  }

  private void copy(Node graph, StreamRDF out) {
    dump.read(
        dataset -> {
          dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(out::quad);
          return true;
        });
  }
}

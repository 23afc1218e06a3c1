package io.tupu.build;

import io.tupu.graph.Vocab;
import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import io.tupu.text.Document;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The texts of documents as a store keeps them, in code points what the readers made of the files.
 * Thread-safe.
 */
final class KeptTexts {
  private final GraphStore store;

  KeptTexts(GraphStore store) {
    this.store = store;
  }

  /**
   * @throws BuildException unless the document's graph holds exactly one text
   */
  Document document(ManifestEntry entry) {
    String text = store.read(dataset -> text(dataset, entry));
    return new Document(entry.file(), entry.sha256(), text);
  }

  private String text(DatasetGraph dataset, ManifestEntry entry) {
    Node graph = NodeFactory.createURI(entry.graph());
    Iterator<Quad> texts = dataset.find(graph, Node.ANY, Vocab.IS_STRING, Node.ANY);
    Node text = texts.hasNext() ? texts.next().getObject() : null;
    if (text == null || !text.isLiteral() || texts.hasNext()) {
      throw new BuildException(
          store.directory()
              + ": keeps no text of "
              + entry.file()
              + " to build it from and is as before; build its file in a new folder");
    }
    return text.getLiteralLexicalForm();
  }
}

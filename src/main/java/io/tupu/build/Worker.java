package io.tupu.build;

import io.tupu.extract.Diagnostic;
import io.tupu.extract.Extraction;
import io.tupu.graph.ShapeCheck;
import io.tupu.read.Content;
import io.tupu.read.ReadException;
import io.tupu.store.Manifest;
import io.tupu.store.ManifestEntry;
import io.tupu.text.Document;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * From one file to the quads of its document, in two steps. Touches no shared state and never
 * throws: what goes wrong with a document is its result.
 */
final class Worker {
  private final Stages stages;
  private final Manifest manifest;
  private final Namesakes namesakes;
  private final int longest;

  /**
   * @param longest text that is taken, in characters
   */
  Worker(Stages stages, Manifest manifest, int longest) {
    this.stages = stages;
    this.manifest = manifest;
    this.namesakes = new Namesakes(manifest);
    this.longest = longest;
  }

  /** What is known before the extraction: either the document, or already the result. */
  record Read(Path file, Optional<Document> document, Optional<Result> result) {
    static Read of(Path file, Document document) {
      return new Read(file, Optional.of(document), Optional.empty());
    }

    static Read of(Path file, Result result) {
      return new Read(file, Optional.empty(), Optional.of(result));
    }

    /** Characters to extract from. */
    long weight() {
      return document.map(d -> d.text().length()).orElse(0);
    }
  }

  Read read(Path file) {
    Content content;
    Optional<Path> holder = namesakes.holder(file);
    try {
      content = stages.readers().content(file);
    } catch (ReadException e) {
      if (holder.isPresent()) {
        return Read.of(file, refused(file, "", Namesakes.refusalByStore(holder.get())));
      }
      boolean unread = e.getCause() instanceof FileSystemException;
      return Read.of(file, failed(file, "", e.fault(), unread));
    }
    // A copy of the very document that the store holds takes nothing away.
    if (holder.isPresent() && !held(content)) {
      String reason = Namesakes.refusalByStore(holder.get());
      return Read.of(file, refused(file, content.sha256(), reason));
    }
    if (manifest.unchanged(content.fileName(), content.sha256(), stages.digest())) {
      return Read.of(file, unchanged(file, content.fileName()));
    }
    try {
      return taken(file, stages.readers().document(content));
    } catch (ReadException e) {
      return Read.of(file, failed(file, content.sha256(), e.fault(), false));
    } catch (RuntimeException | StackOverflowError e) {
      return Read.of(file, failed(file, content.sha256(), internal(e), false));
    }
  }

  private boolean held(Content content) {
    return manifest
        .entry(content.fileName())
        .filter(entry -> entry.sha256().equals(content.sha256()))
        .isPresent();
  }

  private Result unchanged(Path file, String name) {
    if (!namesakes.moved(file)) {
      return new Result.Unchanged(name);
    }
    ManifestEntry old = manifest.entry(name).orElseThrow();
    return new Result.Moved(
        ManifestEntry.done(name, path(file), old.sha256(), old.knowledge(), old.graph()));
  }

  /** A document whose text is there already, unless it is too long. */
  Read taken(Path file, Document document) {
    return document.text().length() > longest
        ? Read.of(file, failed(file, document.sha256(), tooLong(document), false))
        : Read.of(file, document);
  }

  private String tooLong(Document document) {
    return "has "
        + document.text().length()
        + " characters of text, and memory for "
        + longest
        + "; split it, or give Java more memory (TUPU_JAVA_OPTS=-Xmx2g)";
  }

  Result extract(Read read) {
    if (read.result().isPresent()) {
      return read.result().get();
    }
    Document document = read.document().orElseThrow();
    try {
      return ready(read.file(), stages.extractor().apply(document));
    } catch (RuntimeException | StackOverflowError e) {
      return failed(read.file(), document.sha256(), internal(e), false);
    }
  }

  private Result ready(Path file, Extraction extraction) {
    Document document = extraction.document();
    String graph = stages.iris().document(document.fileName()).getURI();
    List<Quad> quads = new ArrayList<>();
    stages
        .mapper()
        .map(
            extraction,
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
    List<Doubt> doubts = new ArrayList<>();
    for (Diagnostic diagnostic : extraction.diagnostics()) {
      doubts.add(doubt(document, diagnostic));
    }
    doubts.addAll(shape(document, quads));
    ManifestEntry entry =
        ManifestEntry.done(
            document.fileName(), path(file), document.sha256(), stages.digest(), graph);
    return new Result.Ready(entry, quads, doubts);
  }

  private static Doubt doubt(Document document, Diagnostic diagnostic) {
    int start = Math.min(diagnostic.span().start(), document.text().length());
    int line = 1 + (int) document.text().substring(0, start).chars().filter(c -> c == '\n').count();
    Diagnostic.Code code = diagnostic.code();
    return new Doubt(
        document.fileName(), line, code.name(), code.en() + ": " + diagnostic.detail());
  }

  private List<Doubt> shape(Document document, List<Quad> quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    List<Doubt> doubts = new ArrayList<>();
    for (ShapeCheck.Finding finding : stages.shapes().check(graph)) {
      String message = finding.focus() + " " + finding.path() + ": " + finding.message();
      doubts.add(new Doubt(document.fileName(), 1, "SHAPE", message));
    }
    return doubts;
  }

  private Result failed(Path file, String sha256, String reason, boolean unread) {
    ManifestEntry entry =
        ManifestEntry.failed(name(file), path(file), sha256, stages.digest(), reason);
    return new Result.Failed(entry, unread);
  }

  /** Another file has the name, so what is noted of this one stands under its whole path. */
  Result.Failed refused(Path file, String sha256, String reason) {
    ManifestEntry entry =
        ManifestEntry.failed(path(file), path(file), sha256, stages.digest(), reason);
    return new Result.Failed(entry, false);
  }

  static String name(Path file) {
    return file.getFileName().toString();
  }

  /** The file, wherever the next build is started. */
  static String path(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  private static String internal(Throwable e) {
    return "internal error, please report it: " + e;
  }
}

package io.tupu.bench;

import io.tupu.build.Build;
import io.tupu.build.Pipeline;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.build.Stages;
import io.tupu.graph.Iris;
import io.tupu.graph.Vocab;
import io.tupu.search.SearchFiles;
import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * A store of many triples: what the seeds say, again and again under other names. Regions stay the
 * same, all else is copied, so that a copy has as many things, names, claims and sentences as the
 * seeds, and the pages of regions grow as they would with many reports.
 */
final class Million {
  private static final Pattern COPIED =
      Pattern.compile("/(id/(?!region/)[^#]*|doc/[^#]*|claim/[^#]*)");
  private static final String SIGNS = "甲乙丙丁戊己庚辛壬癸";

  private Million() {}

  /** Fills a new store with at least so many quads; answers how many there are. */
  static long fill(Path folder, long atLeast) {
    Stages stages = Pipeline.load(Iris.DEFAULT_BASE, Optional.empty());
    List<Quad> seeds = seeds(stages, folder.resolve("seeds"));
    long quads = 0;
    try (GraphStore store = GraphStore.open(folder.resolve("million"));
        StoreUpdate update = store.update()) {
      for (int copy = 0; quads < atLeast; copy++) {
        int number = copy;
        for (Node document : documents(seeds)) {
          String file = file(document, copy);
          update.replace(
              ManifestEntry.done(
                  file, file, sha256(seeds, document), "k", renamed(document, number).getURI()),
              out ->
                  seeds.stream()
                      .filter(quad -> quad.getGraph().equals(document))
                      .forEach(quad -> out.quad(renamed(quad, number))));
        }
        quads += seeds.size();
      }
      update.derive(
          stages.ontology().name(), (dataset, out) -> stages.ontology().map(stages.rules(), out));
      update.derive(
          stages.regions().name(),
          (dataset, out) -> stages.regions().map(stages.regions().codes(dataset), out));
      update.attach(new SearchFiles());
      update.commit();
    }
    stages.close();
    return quads;
  }

  /** What the graphs of the documents hold. */
  private static List<Quad> seeds(Stages stages, Path folder) {
    try (GraphStore store = GraphStore.open(folder)) {
      Plan plan = new Plan(List.of(Path.of("seeds")), List.of(), false, 2);
      new Build(stages, store, Progress.SILENT).run(plan);
      return store.read(
          dataset -> {
            List<Quad> quads = new ArrayList<>();
            dataset
                .find()
                .forEachRemaining(
                    quad -> {
                      if (quad.getGraph().getURI().contains("/doc/")) {
                        quads.add(quad);
                      }
                    });
            return quads;
          });
    }
  }

  private static List<Node> documents(List<Quad> quads) {
    return quads.stream().map(Quad::getGraph).distinct().toList();
  }

  /** What the document says of its bytes: the store compares that with its manifest. */
  private static String sha256(List<Quad> quads, Node document) {
    return quads.stream()
        .filter(q -> q.getSubject().equals(document) && q.getPredicate().equals(Vocab.SHA256))
        .map(q -> q.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElseThrow();
  }

  private static String file(Node document, int copy) {
    String slug = document.getURI().substring(document.getURI().lastIndexOf('/') + 1);
    return String.format(Locale.ROOT, "copy-%04d-%s", copy, slug);
  }

  private static Quad renamed(Quad quad, int copy) {
    return Quad.create(
        renamed(quad.getGraph(), copy),
        renamed(quad.getSubject(), copy),
        quad.getPredicate(),
        object(quad, copy));
  }

  private static Node object(Quad quad, int copy) {
    if (quad.getPredicate().equals(Vocab.FILE_NAME)) {
      return NodeFactory.createLiteralString(file(quad.getGraph(), copy));
    }
    boolean label =
        quad.getPredicate().getLocalName().endsWith("Label")
            && !quad.getSubject().getURI().contains("/id/region/");
    return label ? name(quad.getObject(), copy) : renamed(quad.getObject(), copy);
  }

  private static Node renamed(Node node, int copy) {
    return node.isURI()
        ? NodeFactory.createURI(COPIED.matcher(node.getURI()).replaceFirst("/$1-c" + copy))
        : node;
  }

  private static Node name(Node label, int copy) {
    StringBuilder name = new StringBuilder(label.getLiteralLexicalForm());
    Integer.toString(copy).chars().forEach(digit -> name.append(SIGNS.charAt(digit - '0')));
    return NodeFactory.createLiteralLang(name.toString(), label.getLiteralLanguage());
  }
}

package io.tupu.propose;

import io.tupu.extract.resolve.KeyNames;
import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Gathers the entities of a store, each once, with the documents and places of all its mentions.
 * Not thread-safe.
 */
final class Items {
  private final DatasetGraph dataset;
  private final KeyNames names;
  private final SortedMap<String, String> files = new TreeMap<>();
  private final SortedMap<String, Draft> drafts = new TreeMap<>();
  private final Regions regions = new Regions();

  private static final class Draft {
    private final Map<String, Integer> titles = new TreeMap<>();
    private final SortedSet<String> aliases = new TreeSet<>();
    private final SortedSet<String> files = new TreeSet<>();
    private final SortedSet<String> places = new TreeSet<>();
  }

  /** To be called within a read transaction, which must last while it is used. */
  Items(DatasetGraph dataset, KeyNames names) {
    this.dataset = dataset;
    this.names = names;
    each(Vocab.FILE_NAME, q -> files.put(graph(q), text(q)));
    each(
        Vocab.TA_IDENT_REF,
        q -> {
          String entity = q.getObject().getURI();
          drafts.computeIfAbsent(entity, e -> new Draft()).files.add(files.get(graph(q)));
        });
    each(Vocab.PREF_LABEL, this::title);
    each(Vocab.ALT_LABEL, this::alias);
    each(Vocab.LOCATED_IN, this::located);
    each(Vocab.tupu("runs"), q -> place(q.getObject(), q.getSubject()));
  }

  private void each(Node predicate, Consumer<Quad> use) {
    dataset.find(Node.ANY, Node.ANY, predicate, Node.ANY).forEachRemaining(use);
  }

  private static String graph(Quad quad) {
    return quad.getGraph().getURI();
  }

  private static String text(Quad quad) {
    return quad.getObject().getLiteralLexicalForm();
  }

  private void title(Quad quad) {
    String entity = quad.getSubject().getURI();
    regions.name(entity, text(quad));
    Draft draft = drafts.get(entity);
    if (draft != null && files.containsKey(graph(quad))) {
      draft.titles.merge(text(quad), 1, Integer::sum);
    }
  }

  private void alias(Quad quad) {
    Draft draft = drafts.get(quad.getSubject().getURI());
    if (draft != null) {
      draft.aliases.add(text(quad));
    }
  }

  private void located(Quad quad) {
    regions.above(quad.getSubject().getURI(), quad.getObject().getURI());
    place(quad.getSubject(), quad.getObject());
  }

  private void place(Node entity, Node region) {
    Draft draft = drafts.get(entity.getURI());
    if (draft != null) {
      draft.places.add(region.getURI());
    }
  }

  Regions regions() {
    return regions;
  }

  /** File names by the IRI of the document. */
  SortedMap<String, String> files() {
    return files;
  }

  /** By IRI. */
  List<Item> all() {
    List<Item> items = new ArrayList<>();
    drafts.forEach((iri, draft) -> items.add(item(iri, draft)));
    return items;
  }

  private Item item(String iri, Draft draft) {
    String type = type(iri);
    String title =
        draft.titles.entrySet().stream()
            .max(
                Comparator.comparing((Map.Entry<String, Integer> e) -> e.getValue())
                    .thenComparing(e -> e.getKey(), Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .orElse("");
    SortedSet<String> aliases = new TreeSet<>(draft.aliases);
    aliases.addAll(draft.titles.keySet());
    aliases.remove(title);
    return new Item(
        org.apache.jena.graph.NodeFactory.createURI(iri),
        type,
        title,
        names.of(type, title),
        aliases,
        draft.files,
        draft.places);
  }

  /** Of {base}id/{type}/{name} the class. */
  private static String type(String iri) {
    String[] path = iri.split("/");
    String type = path[path.length - 2];
    return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
  }
}

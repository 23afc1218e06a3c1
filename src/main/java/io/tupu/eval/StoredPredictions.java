package io.tupu.eval;

import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Reads back from a store what tupu found in each document, and nothing that it did not. */
public final class StoredPredictions {
  private StoredPredictions() {}

  /** One a document, by file name. To be called within a read transaction. */
  public static List<Prediction> of(DatasetGraph dataset) {
    SortedMap<String, Prediction> byName = new TreeMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocab.TYPE, Vocab.DOCUMENT)
        .forEachRemaining(
            quad -> {
              if (quad.getGraph().equals(quad.getSubject())) {
                Prediction found =
                    new OneDocument(dataset.getGraph(quad.getGraph()), quad.getGraph()).read();
                byName.put(found.annotation().doc(), found);
              }
            });
    return List.copyOf(byName.values());
  }

  /** The graph of one document. */
  private static final class OneDocument {
    private final Graph graph;
    private final Node document;
    private final Map<Node, Double> confidence = new HashMap<>();
    private final Map<Node, TreeSet<String>> anchors = new HashMap<>();
    private final Map<Node, Integer> index = new HashMap<>();
    private final List<Annotation.Item> items = new ArrayList<>();

    OneDocument(Graph graph, Node document) {
      this.graph = graph;
      this.document = document;
    }

    Prediction read() {
      mentions();
      for (Map.Entry<Node, TreeSet<String>> entity : types().entrySet()) {
        item(entity.getKey(), entity.getValue());
      }
      Annotation annotation =
          new Annotation(text(document, Vocab.FILE_NAME), source(), items, links());
      Collection<Node> tallies = subjects(Vocab.TYPE, Vocab.TALLY);
      int agreeing = 0;
      for (Node tally : tallies) {
        agreeing += text(tally, Vocab.STATED).equals(text(tally, Vocab.FOUND)) ? 1 : 0;
      }
      SortedMap<String, Integer> doubts = new TreeMap<>();
      for (Node doubt : subjects(Vocab.TYPE, Vocab.DIAGNOSTIC)) {
        doubts.merge(text(doubt, Vocab.KIND), 1, Integer::sum);
      }
      return new Prediction(annotation, doubts, tallies.size(), agreeing);
    }

    private void mentions() {
      for (Triple reference : triples(Node.ANY, Vocab.TA_IDENT_REF, Node.ANY)) {
        Node entity = reference.getObject();
        Node place = reference.getSubject();
        confidence.merge(entity, number(text(place, Vocab.TA_CONFIDENCE)), Math::max);
        anchors.computeIfAbsent(entity, key -> new TreeSet<>()).add(text(place, Vocab.ANCHOR_OF));
      }
    }

    /** Gold types of each entity, by the order of IRIs. */
    private SortedMap<Node, TreeSet<String>> types() {
      SortedMap<Node, TreeSet<String>> types =
          new TreeMap<>((one, two) -> one.toString().compareTo(two.toString()));
      for (String type : Kinds.TYPES) {
        for (Node entity : subjects(Vocab.TYPE, Vocab.tupu(type))) {
          types.computeIfAbsent(entity, key -> new TreeSet<>()).add(type);
        }
      }
      return types;
    }

    private void item(Node entity, TreeSet<String> types) {
      List<String> ordered = new ArrayList<>(types);
      String reading = reading(entity);
      ordered.sort((one, two) -> Boolean.compare(two.equals(reading), one.equals(reading)));
      TreeSet<String> aliases = anchors.getOrDefault(entity, new TreeSet<>());
      for (Triple label : triples(entity, Vocab.ALT_LABEL, Node.ANY)) {
        aliases.add(label.getObject().getLiteralLexicalForm());
      }
      index.put(entity, items.size());
      items.add(
          Annotation.Item.of(
              ordered,
              text(entity, Vocab.PREF_LABEL),
              aliases,
              false,
              confidence.getOrDefault(entity, 0.0)));
    }

    /** The primary type stands in the IRI: {base}id/{type}/… */
    private static String reading(Node entity) {
      String[] path = entity.getURI().split("/");
      String type = path.length < 2 ? "" : path[path.length - 2];
      return type.isEmpty()
          ? ""
          : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    private List<Annotation.Link> links() {
      List<Annotation.Link> links = new ArrayList<>();
      for (String relation : Kinds.RELATIONS) {
        for (Triple fact : triples(Node.ANY, Vocab.tupu(relation), Node.ANY)) {
          Integer subject = index.get(fact.getSubject());
          Integer object = index.get(fact.getObject());
          if (subject != null && object != null) {
            links.add(link(fact, subject, relation, object));
          }
        }
      }
      return links;
    }

    /** With the evidence of its surest claim. */
    private Annotation.Link link(Triple fact, int subject, String relation, int object) {
      String evidence = "";
      double best = 0;
      for (Node claim : subjects(Vocab.SUBJECT, fact.getSubject())) {
        double sure = number(text(claim, Vocab.CONFIDENCE));
        if (graph.contains(claim, Vocab.PREDICATE, fact.getPredicate())
            && graph.contains(claim, Vocab.OBJECT, fact.getObject())
            && sure > best) {
          best = sure;
          evidence =
              triples(claim, Vocab.EVIDENCE, Node.ANY).stream()
                  .map(triple -> text(triple.getObject(), Vocab.ANCHOR_OF))
                  .findFirst()
                  .orElse("");
        }
      }
      return new Annotation.Link(subject, relation, object, false, evidence, best);
    }

    private String source() {
      return subjects(Vocab.TYPE, Vocab.CONTEXT).stream()
          .map(context -> text(context, Vocab.IS_STRING))
          .findFirst()
          .orElse("");
    }

    private List<Triple> triples(Node subject, Node predicate, Node object) {
      return graph.find(subject, predicate, object).toList();
    }

    private List<Node> subjects(Node predicate, Node object) {
      return graph.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList();
    }

    private String text(Node subject, Node predicate) {
      return triples(subject, predicate, Node.ANY).stream()
          .map(triple -> triple.getObject().getLiteralLexicalForm())
          .findFirst()
          .orElse("");
    }

    private static double number(String lexical) {
      return lexical.isEmpty() ? 0 : Double.parseDouble(lexical);
    }
  }
}

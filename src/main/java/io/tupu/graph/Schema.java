package io.tupu.graph;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/**
 * What {@code ontology/tupu.ttl} declares: classes of tupu with those above them, and the
 * relations. Immutable and thread-safe.
 */
public final class Schema {
  private static final String FILE = "/ontology/tupu.ttl";
  private static final String ENTITY = "Entity";
  private static final Node RANGE = NodeFactory.createURI(Vocab.RDFS + "range");

  private final Graph graph;
  private final SortedMap<String, List<Node>> classes;
  private final SortedMap<String, Node> properties = new TreeMap<>();

  private Schema(Graph graph) {
    this.graph = graph;
    this.classes = classes(graph);
    for (String name : locals(graph, "http://www.w3.org/2002/07/owl#ObjectProperty")) {
      properties.put(name, Vocab.tupu(name));
    }
  }

  /** The ontology that travels with tupu. */
  public static Schema load() {
    return new Schema(read(FILE));
  }

  /** A Turtle file of the class path. */
  static Graph read(String resource) {
    // Before any other class of Jena, as other threads may be at it too.
    JenaSystem.init();
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Schema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing in the jar");
      }
      RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return graph;
  }

  /**
   * The class and every class of tupu above it, itself first.
   *
   * @throws IllegalArgumentException for a name that the ontology does not declare
   */
  public List<Node> withSuperclasses(String localName) {
    List<Node> found = classes.get(localName);
    if (found == null) {
      throw new IllegalArgumentException("ontology/tupu.ttl has no class tupu:" + localName);
    }
    return found;
  }

  /**
   * @throws IllegalArgumentException for a name that the ontology does not declare
   */
  public Node relation(String localName) {
    Node relation = properties.get(localName);
    if (relation == null) {
      throw new IllegalArgumentException("ontology/tupu.ttl has no property tupu:" + localName);
    }
    return relation;
  }

  /**
   * A class, property or individual of tupu.
   *
   * @param given its name, with or without prefix, its label in any language, or the IRI itself
   */
  public Optional<Node> term(String given) {
    String local = given.startsWith("tupu:") ? given.substring("tupu:".length()) : given;
    return graph.find(Node.ANY, Vocab.LABEL, Node.ANY).toList().stream()
        .filter(t -> t.getSubject().isURI() && t.getSubject().getURI().startsWith(Vocab.TUPU))
        .filter(
            t ->
                t.getSubject().getURI().equals(given)
                    || t.getSubject().getURI().equalsIgnoreCase(Vocab.TUPU + local)
                    || t.getObject().getLiteralLexicalForm().equalsIgnoreCase(given))
        .map(Triple::getSubject)
        .min(Comparator.comparing(Node::getURI));
  }

  /** Labels of a term by language; empty for one that is not declared. */
  public SortedMap<String, String> labels(Node term) {
    SortedMap<String, String> labels = new TreeMap<>();
    graph
        .find(term, Vocab.LABEL, Node.ANY)
        .forEach(
            t ->
                labels.put(
                    t.getObject().getLiteralLanguage(), t.getObject().getLiteralLexicalForm()));
    return labels;
  }

  /** The relations between entities, by name: those whose range is a class of entities. */
  public List<Node> relations() {
    return properties.values().stream()
        .filter(p -> graph.stream(p, RANGE, Node.ANY).anyMatch(t -> entity(t.getObject())))
        .toList();
  }

  /** Local names of the classes of entities but the one of all, sorted. */
  public List<String> entityClasses() {
    return classes.keySet().stream()
        .filter(local -> !local.equals(ENTITY) && entity(Vocab.tupu(local)))
        .toList();
  }

  /** The classes right below the one of all entities, by name. */
  public List<Node> topClasses() {
    return entityClasses().stream()
        .map(Vocab::tupu)
        .filter(c -> graph.contains(c, Vocab.SUB_CLASS_OF, Vocab.tupu(ENTITY)))
        .toList();
  }

  private boolean entity(Node type) {
    LinkedHashSet<Node> above = new LinkedHashSet<>();
    climb(graph, type, above);
    return above.contains(Vocab.tupu(ENTITY));
  }

  /** All triples of the file; not to be changed. */
  public Graph graph() {
    return graph;
  }

  private static SortedMap<String, List<Node>> classes(Graph graph) {
    SortedMap<String, List<Node>> found = new TreeMap<>();
    for (String local : locals(graph, "http://www.w3.org/2002/07/owl#Class")) {
      LinkedHashSet<Node> above = new LinkedHashSet<>();
      climb(graph, Vocab.tupu(local), above);
      above.remove(Vocab.tupu(ENTITY));
      found.put(local, List.copyOf(above));
    }
    return found;
  }

  private static void climb(Graph graph, Node type, LinkedHashSet<Node> above) {
    if (!type.isURI() || !type.getURI().startsWith(Vocab.TUPU) || !above.add(type)) {
      return;
    }
    List<Node> supers = new ArrayList<>();
    graph.find(type, Vocab.SUB_CLASS_OF, Node.ANY).mapWith(Triple::getObject).forEach(supers::add);
    supers.sort((a, b) -> a.toString().compareTo(b.toString()));
    supers.forEach(s -> climb(graph, s, above));
  }

  private static SortedSet<String> locals(Graph graph, String kind) {
    SortedSet<String> found = new TreeSet<>();
    graph
        .find(Node.ANY, Vocab.TYPE, NodeFactory.createURI(kind))
        .mapWith(Triple::getSubject)
        .filterKeep(n -> n.isURI() && n.getURI().startsWith(Vocab.TUPU))
        .forEach(n -> found.add(n.getURI().substring(Vocab.TUPU.length())));
    return found;
  }
}

package io.tupu.export.rdf;

import io.tupu.graph.NQuads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Goes through a dataset subject by subject in the order of N-Quads lines as {@code LC_ALL=C sort}
 * has it. Holds all subjects, but only one subject's facts.
 */
public final class Facts {
  private Facts() {}

  /**
   * A quad and its sort key.
   *
   * @param line subject, predicate and object in N-Triples syntax, and the graph where it counts
   */
  public record Fact(String line, Quad quad) {}

  /** Takes the facts of one subject, sorted, without doubles. */
  @FunctionalInterface
  public interface Sink {
    void take(List<Fact> facts) throws IOException;
  }

  /** Every triple of any graph, once. */
  public static void triples(DatasetGraph dataset, Sink sink) throws IOException {
    for (Node subject : subjects(dataset, Node.ANY)) {
      sink.take(facts(dataset.find(Node.ANY, subject, Node.ANY, Node.ANY), false));
    }
  }

  /** Every quad. */
  public static void quads(DatasetGraph dataset, Sink sink) throws IOException {
    for (Node subject : subjects(dataset, Node.ANY)) {
      sink.take(facts(dataset.find(Node.ANY, subject, Node.ANY, Node.ANY), true));
    }
  }

  /** Every quad, graph by graph; the default graph first. */
  public static void byGraph(DatasetGraph dataset, Sink sink) throws IOException {
    List<Node> graphs = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(graphs::add);
    graphs.sort(Comparator.comparing(Facts::key, Facts::compare));
    graphs.add(0, Quad.defaultGraphIRI);
    for (Node graph : graphs) {
      for (Node subject : subjects(dataset, graph)) {
        sink.take(facts(dataset.find(graph, subject, Node.ANY, Node.ANY), false));
      }
    }
  }

  /** Every subject once, in the order of lines. */
  public static List<Node> subjects(DatasetGraph dataset) {
    return subjects(dataset, Node.ANY);
  }

  /**
   * The facts of one subject, sorted.
   *
   * @param graphs whether the graph counts; otherwise every triple comes once
   */
  public static List<Fact> of(DatasetGraph dataset, Node subject, boolean graphs) {
    return facts(dataset.find(Node.ANY, subject, Node.ANY, Node.ANY), graphs);
  }

  /** As the subjects sort. */
  public static int compareSubjects(Node one, Node other) {
    return compare(key(one), key(other));
  }

  private static List<Node> subjects(DatasetGraph dataset, Node graph) {
    List<Node> subjects = new ArrayList<>();
    Node last = null;
    Iterator<Quad> quads = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Node subject = quads.next().getSubject();
      if (!subject.equals(last)) {
        subjects.add(subject);
        last = subject;
      }
    }
    subjects.sort(Comparator.comparing(Facts::key, Facts::compare));
    return distinct(subjects);
  }

  private static List<Node> distinct(List<Node> sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (i == 0 || !sorted.get(i).equals(sorted.get(kept - 1))) {
        sorted.set(kept, sorted.get(i));
        kept++;
      }
    }
    return sorted.subList(0, kept);
  }

  /** With the closing bracket, as the lines sort: {@code <a/b>} before {@code <a>}. */
  private static String key(Node node) {
    return node.isURI() ? node.getURI() + ">" : "_:" + node.getBlankNodeLabel();
  }

  private static List<Fact> facts(Iterator<Quad> quads, boolean withGraph) {
    List<Fact> facts = new ArrayList<>();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      facts.add(new Fact(line(quad, withGraph), quad));
    }
    facts.sort((a, b) -> compare(a.line(), b.line()));
    for (int i = facts.size() - 1; i > 0; i--) {
      if (facts.get(i).line().equals(facts.get(i - 1).line())) {
        facts.remove(i);
      }
    }
    return facts;
  }

  private static String line(Quad quad, boolean withGraph) {
    StringBuilder line = new StringBuilder(160);
    if (withGraph) {
      NQuads.quad(quad, line);
    } else {
      NQuads.triple(quad, line);
    }
    return line.toString();
  }

  /** By code point, which is the order of UTF-8 bytes. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char c = a.charAt(i);
      char d = b.charAt(i);
      if (c != d) {
        boolean both = Character.isSurrogate(c) == Character.isSurrogate(d);
        return both ? c - d : Character.isSurrogate(c) ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}

package io.tupu.export.rdf;

import io.tupu.export.part.Exporter;
import io.tupu.export.part.Part;
import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Turtle and TriG: a block for each subject, a line for each predicate with its objects, so that a
 * changed fact is a changed line.
 *
 * @param graphs TriG, with a block for each named graph; of a whole store with a first line that
 *     tells how many quads there are
 */
public record TurtleExporter(boolean graphs) implements Exporter {

  @Override
  public void export(Part part, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (graphs && part.seal().isPresent()) {
      writer.write(part.seal().get().line() + "\n");
    }
    for (Map.Entry<String, String> e : Prefixes.all().entrySet()) {
      writer.write("@prefix " + e.getKey() + ": <" + e.getValue() + "> .\n");
    }
    Terms terms = new Terms();
    if (graphs) {
      byGraph(part.quads(), terms, writer);
    } else {
      Facts.triples(part.quads(), facts -> block(facts, terms, writer));
    }
    writer.flush();
  }

  private static void byGraph(DatasetGraph dataset, Terms terms, Writer writer) throws IOException {
    Node[] open = {Quad.defaultGraphIRI};
    Facts.byGraph(
        dataset,
        facts -> {
          Quad first = facts.get(0).quad();
          Node graph = first.isDefaultGraph() ? Quad.defaultGraphIRI : first.getGraph();
          if (!graph.equals(open[0])) {
            StringBuilder line = new StringBuilder();
            line.append(Quad.isDefaultGraph(open[0]) ? "\n" : "}\n\n");
            terms.turtle(graph, line);
            writer.append(line).write(" {\n");
            open[0] = graph;
          }
          block(facts, terms, writer);
        });
    if (!Quad.isDefaultGraph(open[0])) {
      writer.write("}\n");
    }
  }

  private static void block(List<Facts.Fact> facts, Terms terms, Writer writer) throws IOException {
    StringBuilder block = new StringBuilder("\n");
    terms.turtle(facts.get(0).quad().getSubject(), block);
    Node last = null;
    for (Facts.Fact fact : typesFirst(facts)) {
      Node predicate = fact.quad().getPredicate();
      if (predicate.equals(last)) {
        block.append(" , ");
      } else {
        block.append(last == null ? " " : " ;\n    ");
        predicate(predicate, terms, block);
        last = predicate;
      }
      terms.turtle(fact.quad().getObject(), block);
    }
    writer.append(block).write(" .\n");
  }

  private static List<Facts.Fact> typesFirst(List<Facts.Fact> facts) {
    List<Facts.Fact> ordered = new ArrayList<>(facts);
    ordered.sort(Comparator.comparing(f -> !f.quad().getPredicate().equals(Vocab.TYPE)));
    return ordered;
  }

  private static void predicate(Node predicate, Terms terms, StringBuilder block) {
    if (predicate.equals(Vocab.TYPE)) {
      block.append('a');
    } else {
      terms.turtle(predicate, block);
    }
    block.append(' ');
  }
}

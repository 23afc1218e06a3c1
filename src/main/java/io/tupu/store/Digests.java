package io.tupu.store;

import io.tupu.graph.Seal;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The digest of each graph of a generation, noted beside it: what it was made of, so that what it
 * holds can be compared with that, before it is put in force and ever after.
 *
 * @param graphs by IRI; none is empty
 */
record Digests(SortedMap<String, DumpDigest> graphs) {
  private static final Pattern ROW = Pattern.compile("([^\t]+)\t(\\d{1,15})\t([0-9a-f]{64})");

  Digests {
    graphs = new TreeMap<>(graphs);
    graphs.values().removeIf(digest -> digest.lines() == 0);
  }

  /** What a graph holds, read from the database. To be called in a transaction. */
  static DumpDigest of(DatasetGraph dataset, Node graph) {
    LineSum sum = new LineSum();
    dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(sum::add);
    return sum.digest();
  }

  /** What every graph holds. To be called in a transaction. */
  static Digests of(DatasetGraph dataset) {
    SortedMap<String, LineSum> sums = new TreeMap<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      sums.computeIfAbsent(quad.getGraph().getURI(), graph -> new LineSum()).add(quad);
    }
    SortedMap<String, DumpDigest> graphs = new TreeMap<>();
    sums.forEach((graph, sum) -> graphs.put(graph, sum.digest()));
    return new Digests(graphs);
  }

  /** Of the whole dump. */
  DumpDigest total() {
    return graphs.values().stream().reduce(DumpDigest.NOTHING, DumpDigest::plus);
  }

  /** What the dumps of the dataset tell of themselves. */
  Seal seal() {
    DumpDigest total = total();
    return new Seal(total.lines(), total.hex());
  }

  /** Nothing for a generation of a tupu that did not write them. */
  static Optional<Digests> read(Path generation) throws IOException {
    SortedMap<String, DumpDigest> graphs = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file(generation))) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
          throw new IOException(file(generation) + " is damaged");
        }
        BigInteger sum = new BigInteger(row.group(3), 16);
        graphs.put(row.group(1), new DumpDigest(Long.parseLong(row.group(2)), sum));
      }
      return Optional.of(new Digests(graphs));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A row for each graph: IRI, number of quads, digest. */
  void write(Path generation) throws IOException {
    StringBuilder table = new StringBuilder();
    graphs.forEach(
        (graph, digest) ->
            table
                .append(graph)
                .append('\t')
                .append(digest.lines())
                .append('\t')
                .append(digest.hex())
                .append('\n'));
    Durable.write(file(generation), table.toString());
  }

  /** Whether a graph is known to be so. */
  boolean has(Node graph, DumpDigest digest) {
    return graphs.getOrDefault(graph.getURI(), DumpDigest.NOTHING).equals(digest);
  }

  private static Path file(Path generation) {
    return generation.resolve("digests.tsv");
  }
}

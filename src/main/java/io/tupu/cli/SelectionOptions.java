package io.tupu.cli;

import io.tupu.export.part.Part;
import io.tupu.export.part.Selection;
import io.tupu.export.part.SelectionException;
import io.tupu.query.QueryException;
import io.tupu.query.QueryText;
import io.tupu.read.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which part of the graph; the same names are parameters of {@code /download/}. */
final class SelectionOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--doc",
      paramLabel = "DOCUMENT",
      description = "Only what this document says: file name, IRI or its last part. Repeatable.")
  private List<String> documents = List.of();

  @Option(
      names = "--about",
      paramLabel = "THING",
      description = "Only this thing and those around it: name or IRI. Repeatable.")
  private List<String> about = List.of();

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "How many facts away from --about (default: 1).")
  private String depth;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description =
          "Only this region and all below it, what is there and what it runs: code, name or IRI."
              + " Repeatable.")
  private List<String> regions = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only facts with such a thing at either end, such as Brand. Repeatable.")
  private List<String> types = List.of();

  @Option(
      names = "--min-confidence",
      paramLabel = "NUMBER",
      description = "Only claims at least so sure, from 0 to 1.")
  private String minConfidence;

  @Option(
      names = "--query",
      paramLabel = "CONSTRUCT",
      description = "Only the answer of this query; its triples between things are the edges.")
  private String query;

  @Option(
      names = "--query-file",
      paramLabel = "FILE.rq",
      description = "The same from a file; - is standard input.")
  private Path queryFile;

  /** Checks what can be checked without a store. */
  void check() {
    if (query != null && queryFile != null) {
      throw wrong("--query and --query-file exclude each other");
    }
    if (constructed() && !selection().everything()) {
      throw wrong("a query says itself what is wanted: it goes without the other selections");
    }
  }

  /** Whether anything is selected at all. */
  boolean given() {
    return constructed() || !selection().everything();
  }

  private boolean constructed() {
    return query != null || queryFile != null;
  }

  private Selection selection() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(Selection.DOC, documents);
    values.put(Selection.ABOUT, about);
    values.put(Selection.DEPTH, depth == null ? List.of() : List.of(depth));
    values.put(Selection.REGION, regions);
    values.put(Selection.TYPE, types);
    values.put(
        Selection.MIN_CONFIDENCE, minConfidence == null ? List.of() : List.of(minConfidence));
    try {
      return Selection.parse(values);
    } catch (SelectionException e) {
      throw wrong(e.getMessage());
    }
  }

  /**
   * The part of a dataset that is wanted.
   *
   * @param dataset within a read transaction
   */
  Part of(DatasetGraph dataset) throws IOException {
    if (!constructed()) {
      return Part.of(dataset, selection());
    }
    Query parsed = parsed();
    try (QueryExec exec = QueryExec.dataset(dataset).query(parsed).build()) {
      return Part.constructed(exec.construct(), dataset);
    }
  }

  private Query parsed() throws IOException {
    String where = query != null ? "--query" : queryFile.toString();
    try {
      Query parsed = QueryText.parse(query != null ? query : text());
      if (!parsed.isConstructType()) {
        throw new Failure(where + ": only CONSTRUCT gives a graph to export; rows: tupu query");
      }
      return parsed;
    } catch (QueryException e) {
      throw new Failure(where + ": " + e.getMessage(), e);
    }
  }

  private String text() throws IOException {
    return queryFile.toString().equals("-")
        ? TextFile.read("standard input", System.in)
        : TextFile.read(queryFile);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

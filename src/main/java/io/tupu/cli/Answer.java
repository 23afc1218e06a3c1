package io.tupu.cli;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.graph.Prefixes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * Runs a query and writes what comes out.
 *
 * @param format of {@link ResultFormat#names}
 * @param seconds the query's limit; 0 for none
 */
record Answer(Query query, String format, int seconds) {
  private static final Pattern PLACE =
      Pattern.compile("(?i)(?: at )?line (\\d+), column (\\d+)[:.]? ?");

  /**
   * A query in SPARQL 1.1, with tupu's prefixes declared beforehand.
   *
   * @param name of the file or the like, for the message
   * @throws Failure with line and column
   */
  static Query parse(String text, String name) {
    Query query = new Query();
    query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.all()));
    try {
      return QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new Failure(name + place(e) + ": no SPARQL 1.1 query: " + reason(e), e);
    }
  }

  /** As {@code :line:column}; Jena tells it in the message only for some faults. */
  private static String place(QueryParseException e) {
    if (e.getLine() > 0) {
      return ":" + e.getLine() + ":" + e.getColumn();
    }
    Matcher place = PLACE.matcher(e.getMessage());
    return place.find() ? ":" + place.group(1) + ":" + place.group(2) : "";
  }

  /** The first line without the place, which is said already; what else could stand there bores. */
  private static String reason(QueryParseException e) {
    String first = e.getMessage().lines().findFirst().orElse("");
    return PLACE
        .matcher(first)
        .replaceAll("")
        .replaceFirst("^Encountered \" .*? \"(.*) \"\"$", "unexpected '$1'")
        .strip();
  }

  void write(DatasetGraph dataset, OutputStream out) throws IOException {
    QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
    if (seconds > 0) {
      builder.timeout(seconds, TimeUnit.SECONDS);
    }
    try (QueryExec exec = builder.build()) {
      if (query.isSelectType()) {
        rows(exec.select(), out);
      } else if (query.isAskType()) {
        bool(exec.ask(), out);
      } else {
        DatasetGraph result = graph(exec);
        Export.toStream(graphFormat(), result, out, false);
      }
    }
    out.flush();
  }

  private DatasetGraph graph(QueryExec exec) {
    if (query.isConstructQuad()) {
      return exec.constructDataset();
    }
    return DatasetGraphFactory.wrap(query.isDescribeType() ? exec.describe() : exec.construct());
  }

  private ExportFormat graphFormat() {
    if (format.equals("table")) {
      return ExportFormat.TURTLE;
    }
    return ExportFormat.named(format)
        .orElseThrow(
            () ->
                new Failure(
                    "the answer is a graph, which "
                        + format
                        + " cannot hold; use one of "
                        + ExportFormat.names()));
  }

  private ResultFormat rowFormat() {
    return ResultFormat.named(format)
        .orElseThrow(
            () ->
                new Failure(
                    "the answer has rows, which "
                        + format
                        + " cannot hold; use table, json, csv, tsv or xml"));
  }

  private void rows(RowSet rows, OutputStream out) throws IOException {
    ResultFormat chosen = rowFormat();
    if (chosen.lang().isPresent()) {
      writer(chosen.lang().get()).write(out, rows, ARQ.getContext());
      return;
    }
    TextTable table = new TextTable();
    List<Var> columns = rows.getResultVars();
    table.add(columns.stream().map(Var::getVarName).toList());
    while (rows.hasNext()) {
      Binding row = rows.next();
      table.add(columns.stream().map(column -> cell(row.get(column))).toList());
    }
    out.write(table.text().getBytes(StandardCharsets.UTF_8));
  }

  private static RowSetWriter writer(Lang lang) {
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  private String cell(Node value) {
    if (value == null) {
      return "";
    }
    return value.isLiteral()
        ? value.getLiteralLexicalForm()
        : FmtUtils.stringForNode(value, query.getPrefixMapping());
  }

  private void bool(boolean answer, OutputStream out) throws IOException {
    Optional<Lang> lang = rowFormat().lang();
    if (lang.isPresent()) {
      writer(lang.get()).write(out, answer, ARQ.getContext());
    } else {
      out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}

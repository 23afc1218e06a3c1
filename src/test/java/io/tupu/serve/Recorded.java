package io.tupu.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A request as a program sent it, and what it was answered. Files of them begin with a line that
 * tells how they were recorded; headers that are of one connection only are left out.
 *
 * @param target path and parameters
 * @param headers by name in lower case
 * @param body in UTF-8; empty for none
 * @param answered status, media type and number of rows or triples
 */
record Recorded(
    String method, String target, SortedMap<String, String> headers, String body, String answered) {
  static final Path FOLDER = Path.of("src/test/resources/clients/recorded");
  private static final String BEGIN = "### ";
  private static final Pattern REQUEST =
      Pattern.compile(
          "^### ([^\n]*)\n(\\S+) (\\S+)\n((?:[^\n]+\n)*)\n(.*?)(?=^### |\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Map<String, Lang> ROWS =
      new TreeMap<>(
          Map.of(
              "application/sparql-results+json", ResultSetLang.RS_JSON,
              "application/sparql-results+xml", ResultSetLang.RS_XML,
              "text/csv", ResultSetLang.RS_CSV,
              "text/tab-separated-values", ResultSetLang.RS_TSV));

  static List<Recorded> read(Path file) throws IOException {
    List<Recorded> all = new ArrayList<>();
    Matcher request = REQUEST.matcher(Files.readString(file));
    while (request.find()) {
      SortedMap<String, String> headers = new TreeMap<>();
      request
          .group(4)
          .lines()
          .forEach(
              line ->
                  headers.put(line.replaceFirst(": .*", ""), line.replaceFirst("^[^:]*: ", "")));
      all.add(
          new Recorded(
              request.group(2),
              request.group(3),
              headers,
              request.group(5).strip(),
              request.group(1)));
    }
    return all;
  }

  static void write(Path file, String how, List<Recorded> requests) throws IOException {
    StringBuilder text = new StringBuilder("# " + how + "\n\n");
    for (Recorded one : requests) {
      text.append(BEGIN).append(one.answered).append('\n');
      text.append(one.method).append(' ').append(one.target).append('\n');
      one.headers.forEach(
          (name, value) -> text.append(name).append(": ").append(value).append('\n'));
      text.append('\n').append(one.body.isEmpty() ? "" : one.body + "\n\n");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What an answer is, in words that stay the same while it says the same. */
  static String answer(int status, String contentType, String coding, byte[] body) {
    String type = contentType.split(";")[0].strip();
    return (status + " " + type + " " + (status == 200 ? count(type, coding, body) : "")).strip();
  }

  private static String count(String type, String coding, byte[] body) {
    try (InputStream in = plain(coding, body)) {
      Lang rows = ROWS.get(type);
      if (rows != null) {
        byte[] bytes = in.readAllBytes();
        if (new String(bytes, StandardCharsets.UTF_8).contains("boolean")) {
          return "truth";
        }
        return ResultSetFactory.copyResults(
                    ResultSetMgr.read(new ByteArrayInputStream(bytes), rows))
                .size()
            + " rows";
      }
      Lang graph = RDFLanguages.contentTypeToLang(type);
      if (graph == null) {
        return "";
      }
      Graph triples = GraphFactory.createDefaultGraph();
      RDFParser.source(in).lang(graph).parse(triples);
      return triples.isEmpty() ? "nothing" : "triples";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream plain(String coding, byte[] body) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    return coding.equals("gzip") ? new GZIPInputStream(in) : in;
  }
}

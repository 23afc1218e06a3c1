package io.tupu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.export.part.Part;
import io.tupu.graph.Prefixes;
import io.tupu.graph.Sample;
import io.tupu.graph.Vocab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims as reifiers of RDF 1.2 say what claims as {@code rdf:Statement} say. */
class ReifierProfileTest {
  private static final String MARK = "CLAIM (\\?\\w+) (\\?\\w+) (\\?\\w+) (\\?\\w+)";
  private static final DatasetGraph DATASET =
      SampleParts.built(Sample.huangshi(), Sample.huangshi("b.txt"), Sample.danjiangkou());
  private static final DatasetGraph STATEMENTS = read(Part.whole(DATASET), ExportFormat.TURTLE);
  private static final DatasetGraph REIFIERS =
      read(Part.whole(DATASET).reified(), ExportFormat.TURTLE);

  private static DatasetGraph read(Part part, ExportFormat format) {
    try {
      Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
      return RDFParser.fromString(SampleParts.text(format, part), lang).toDatasetGraph();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<String> questions() throws IOException {
    String file = Files.readString(Path.of("src/test/resources/export/provenance.rq"));
    List<String> questions = List.of(file.split("(?m)^## ")).subList(1, 11);
    return questions.stream();
  }

  private static TreeSet<String> rows(String question, String claim, DatasetGraph dataset) {
    Query query = new Query();
    Prefixes.all().forEach(query::setPrefix);
    String text = question.substring(question.indexOf('\n')).replaceAll(MARK, claim);
    QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_12);
    TreeSet<String> rows = new TreeSet<>();
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
      exec.select().forEachRemaining(row -> rows.add(row.toString()));
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("questions")
  void bothProfilesAnswerAlike(String question) {
    String statement = "$1 rdf:subject $2 ; rdf:predicate $3 ; rdf:object $4 .";
    String reifier = "$1 rdf:reifies <<( $2 $3 $4 )>> .";
    TreeSet<String> expected = rows(question, statement, STATEMENTS);
    assertFalse(expected.isEmpty(), question);
    assertEquals(expected, rows(question, reifier, REIFIERS));
  }

  @Test
  void thereAreTenQuestions() throws IOException {
    assertEquals(10, questions().distinct().count());
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      mode = Mode.INCLUDE,
      names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS"})
  void everyClaimIsOneReifier(ExportFormat format) {
    DatasetGraph read = read(Part.whole(DATASET).reified(), format);
    List<Node> objects = read.stream().map(Quad::getObject).toList();
    long claims = DATASET.stream(Node.ANY, Node.ANY, Vocab.TYPE, Vocab.CLAIM).count();
    assertEquals(claims, objects.stream().filter(Node::isTripleTerm).count());
    assertTrue(read.stream(Node.ANY, Node.ANY, Vocab.TYPE, Vocab.STATEMENT).findAny().isEmpty());
    assertEquals(format.namedGraphs(), read.listGraphNodes().hasNext());
  }

  @Test
  void theOrderIsStable() throws IOException {
    String once = SampleParts.text(ExportFormat.TURTLE, Part.whole(DATASET).reified());
    DatasetGraph again =
        SampleParts.built(Sample.danjiangkou(), Sample.huangshi("b.txt"), Sample.huangshi());
    assertEquals(once, SampleParts.text(ExportFormat.TURTLE, Part.whole(again).reified()));
  }
}

package io.tupu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCatalogTest {
  private static final String HEAD = "# title@zh: 问\n# title@en: ask\n";
  private static final NamedQuery QUERY =
      NamedQuery.parse(
          "q",
          HEAD
              + "# param: name 名称\n"
              + "SELECT * { VALUES ?name { \"a\"@zh } ?s skos:prefLabel ?name }");

  @ParameterizedTest
  @ValueSource(strings = {"examples", "checks"})
  void theIndexNamesEveryFile(String folder) throws IOException {
    QueryCatalog catalog =
        folder.equals("examples") ? QueryCatalog.examples() : QueryCatalog.checks();
    try (Stream<Path> files = Files.list(Path.of("queries", folder))) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".rq"))
              .map(n -> n.substring(0, n.length() - 3))
              .sorted()
              .toList();
      assertEquals(names, catalog.queries().stream().map(NamedQuery::name).sorted().toList());
    }
    assertFalse(catalog.queries().isEmpty());
    assertTrue(catalog.named(catalog.queries().get(0).name()).isPresent());
  }

  @Test
  void valuesAreTermsAndCannotChangeTheQuestion() {
    String hostile = "x\" } ; DROP ALL ; SELECT * { ?a ?b \"";
    String bound = QUERY.bind(Collections.singletonMap("name", hostile)).toString();
    assertTrue(bound.contains("\\\" } ; DROP ALL"), bound);
    assertTrue(bound.contains("@zh"), bound);
    assertFalse(QUERY.bind(Collections.emptyMap()).toString().contains("?name"));
  }

  @Test
  void anUnknownParameterIsNamed() {
    QueryException e =
        assertThrows(QueryException.class, () -> QUERY.bind(Collections.singletonMap("nam", "b")));
    assertTrue(e.getMessage().contains("it has [name]"), e.getMessage());
  }

  private static final NamedQuery TYPED =
      NamedQuery.parse(
          "typed",
          HEAD
              + "# view: matrix\n# param: name region 区域|the region ?region\n"
              + "# param: type term 类型|type\n# choices: type Brand Program\n"
              + "# param: year year 年份|year\n# param: least share 至少|least\n"
              + "SELECT ?region ?x { VALUES ?name { \"武汉市\"@zh } VALUES ?type { tupu:Brand }"
              + " VALUES ?year { \"2022\"^^xsd:gYear } VALUES ?least { 0.5 }"
              + " ?region skos:prefLabel|tupu:code ?name ; tupu:runs ?x . ?x a ?type }");

  @ParameterizedTest
  @CsvSource({
    "name=420100, '\"420100\"'",
    "name=武漢, '\"武漢\"@zh'",
    "name=https://example.org/r, VALUES ?region",
    "type=品牌, tupu:Brand",
    "type=program, tupu:Program",
    "type=tupu:Platform, tupu:Platform",
    "type=https://w3id.org/tupu/ontology#Brand, tupu:Brand",
  })
  void valuesComeAsPeopleWriteThem(String given, String expected) {
    int cut = given.indexOf('=');
    String bound =
        TYPED
            .bind(Collections.singletonMap(given.substring(0, cut), given.substring(cut + 1)))
            .toString();
    assertTrue(bound.contains(expected), bound);
    assertEquals(View.MATRIX, TYPED.view());
  }

  @ParameterizedTest
  @CsvSource({
    "type=Cat, 'one of Brand, Program'",
    "year=22, four digits",
    "year=abcd, four digits",
    "least=1.5, from 0 to 1",
    "least=x, from 0 to 1",
  })
  void valuesOfAnotherKindAreRefused(String given, String said) {
    int cut = given.indexOf('=');
    QueryException e =
        assertThrows(
            QueryException.class,
            () ->
                TYPED.bind(
                    Collections.singletonMap(given.substring(0, cut), given.substring(cut + 1))));
    assertTrue(e.getMessage().contains(said), e.getMessage());
  }

  @Test
  void theGalleryIsLargeAndSaysWhatItIs() {
    List<NamedQuery> questions = QueryCatalog.examples().queries();
    assertTrue(questions.size() >= 30);
    for (View view : View.values()) {
      assertTrue(questions.stream().anyMatch(q -> q.view() == view), view.label());
    }
    for (NamedQuery question : questions) {
      assertTrue(question.titles().get("zh").codePoints().anyMatch(Character::isIdeographic));
      for (Param param : question.params()) {
        assertFalse(param.labels().get("en").codePoints().anyMatch(Character::isIdeographic));
        if (param.kind().named()) {
          assertTrue(param.thing().isPresent(), question.name() + " " + param.name());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# title@zh: 问 | title@en",
        "# title@zh: 问%n# title@en: ask%n# view: cube | a view is",
        "# title@zh: 问%n# title@en: ask%n# param: x cat 猫 | no kind of parameter cat",
        "# title@zh: 问%n# title@en: ask%n# param: x | a parameter is",
        "# title@zh: 问%n# title@en: ask%n# param: x 名%nSELECT * { ?x ?y ?z } | needs a default",
        "# title@zh: 问%n# title@en: ask%n# expect: many | rows >=",
        "# title@zh: 问%n# title@en: ask%nSELECT | line 3, column",
      })
  void faultsAreNamed(String text, String fault) {
    QueryException e =
        assertThrows(
            QueryException.class, () -> NamedQuery.parse("q", String.format(Locale.ROOT, text)));
    assertTrue(e.getMessage().contains(fault), e.getMessage());
    assertTrue(e.getMessage().contains("q.rq"), e.getMessage());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SELEC * {}",
        "SELECT * { ?s ?p }",
        "INSERT DATA {}",
        "SELECT * { ?s x:y ?o }"
      })
  void brokenQueriesGiveOneLine(String text) {
    QueryException e = assertThrows(QueryException.class, () -> QueryText.parse(text));
    assertFalse(e.getMessage().isBlank());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
  }
}

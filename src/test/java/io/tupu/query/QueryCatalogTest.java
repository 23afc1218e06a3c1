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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# title@zh: 问 | title@en",
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

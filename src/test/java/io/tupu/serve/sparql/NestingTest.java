package io.tupu.serve.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT * { ?s ?p ?o }|1",
        "{ { [ ( ) ] } } { }|4",
        "{ '((((' \"[[[[\" }|1",
        "{ '''a'((''' \"\"\"b\"[[\"\"\" }|1",
        "{ '\\'((' }|1",
        "{ <http://x/((> }|1",
        "{ ?a < ?b && (?c > ?d) }|2",
        "{ ?a <(?b) }|2",
        "{ ' }|1",
      })
  void countsBracketsOnly(String text, int depth) {
    assertEquals(depth, Nesting.depth(text));
  }

  @Test
  void commentsHideNothing() {
    assertEquals(3, Nesting.depth("{ # }\n{ # }\n{ } } }"));
    assertEquals(1, Nesting.depth("{ <a#{{{> }"));
    assertEquals(200_000, Nesting.depth("(".repeat(200_000)));
    assertEquals(1, Nesting.depth("{ '" + "x".repeat(200_000) + "' }"));
  }
}

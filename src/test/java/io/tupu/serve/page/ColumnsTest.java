package io.tupu.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tupu.query.QueryCatalog;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static final Words ZH = new Words("zh");
  private static final Words EN = new Words("en");

  @Test
  void everyColumnOfAQuestionHasANameInChinese() {
    List<String> unnamed =
        QueryCatalog.examples().queries().stream()
            .flatMap(
                question -> {
                  Query query = QueryFactory.create(question.body());
                  return query.getResultVars().stream();
                })
            .filter(column -> !Columns.name(column, ZH).matches("\\p{IsHan}.*"))
            .distinct()
            .toList();
    assertEquals(List.of(), unnamed);
  }

  @Test
  void theNameOfAThingAndTheThingAreOneColumn() {
    assertEquals("品牌", Columns.name("brandName", ZH));
    assertEquals("run by", Columns.name("runner", EN));
    assertEquals("所在地", Columns.name("placeNames", ZH));
  }

  @Test
  void theSecondOfItsKindHasItsNumber() {
    assertEquals("城市 2", Columns.name("city2Name", ZH));
    assertEquals("city 2", Columns.name("city2", EN));
    assertEquals("unheard5", Columns.name("unheard5", EN));
  }
}

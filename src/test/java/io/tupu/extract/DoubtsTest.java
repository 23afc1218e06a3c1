package io.tupu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document states and what was found in it are compared, and differences are told. */
class DoubtsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "莲都区打造“古堰同心”“画乡侨音”等7个品牌。|…“古堰同心”“画乡侨音”等7个品牌 (7 ≠ 2)",
        "莲都区打造“古堰同心”“画乡侨音”2个品牌。|",
        "丽水市分四大板块推进：“和合学堂”系列活动、“和合夜谈”系列活动。|…四大板块 (4 ≠ 2)",
        "丽水市打造三个平台：“瓯江驿站”“古堰驿站”。|…三个平台：“瓯江驿站”“古堰驿站” (3 ≠ 2)",
        "丽水市打造两个平台：“瓯江驿站”“古堰驿站”。|",
        "五家渠市与昌吉州开展“兵地一家亲”活动。|"
      })
  void countsAreCompared(String text, String detail) {
    List<String> seen =
        Shipped.read(text).diagnostics().stream()
            .filter(d -> d.code() == Diagnostic.Code.COUNT_MISMATCH)
            .map(Diagnostic::detail)
            .toList();
    assertEquals(detail == null ? List.of() : List.of(detail), seen);
  }

  @ParameterizedTest
  @CsvSource({
    "嘉兴市海宁市建成“红船驿站”平台。嘉兴市桐乡市建成“红船驿站”平台。, SAME_NAME",
    "嘉兴市海宁市建成“红船驿站”平台。嘉兴市海宁市“红船驿站”人气很旺。,"
  })
  void oneNameInTwoPlacesIsToBeLookedAt(String text, Diagnostic.Code code) {
    List<Diagnostic.Code> seen =
        Shipped.read(text).diagnostics().stream().map(Diagnostic::code).toList();
    assertEquals(code == null ? List.of() : List.of(code), seen);
  }
}

package io.tupu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a fact has come, by the words around its name. */
class StatusTest {
  @ParameterizedTest
  @CsvSource({
    "桂林市开展“漓江夜话”活动。, RUNNING",
    "桂林市“山水同行”行动圆满收官，惠及2000人。, FINISHED",
    "叠彩区完成“桂花入户”工程。, FINISHED",
    "资源县“丹霞讲堂”活动结束后，参加的群众表示满意。, FINISHED",
    "秀峰区打造的“古巷议事”平台因经费不足已停办。, NEGATED",
    "秀峰区尚未打造“古巷议事”平台。, NEGATED",
    "七星区拟打造“七星学堂”品牌。, PLANNED",
    "灵川县将于明年启动“稻香行动”。, PLANNED",
    "兴安县的“灵渠驿站”至今未建成。, PLANNED",
    "党委书记夏应主持召开“实干在象山”主题报告会。桂林市开展“漓江夜话”活动。, RUNNING"
  })
  void isReadFromTheWordsAround(String text, Status status) {
    List<Status> seen =
        Shipped.read(text).claims().stream()
            .filter(c -> c.relation().equals("runs"))
            .map(Claim::status)
            .distinct()
            .toList();
    assertEquals(List.of(status), seen, text);
  }
}

package io.tupu.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeCheckTest {
  private static final ShapeCheck CHECK = ShapeCheck.load();

  @Test
  void goodGraphsConform() {
    assertEquals(List.of(), CHECK.check(Graphs.graph(Sample.huangshi())));
    assertEquals(List.of(), CHECK.check(Graphs.graph(Sample.danjiangkou())));
    assertEquals(List.of(), CHECK.check(Graphs.graph(Sample.of("empty.txt", "").build())));
  }

  record Fault(String message, Consumer<Graph> how) {}

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault("论断须有证据", g -> g.remove(Node.ANY, Vocab.EVIDENCE, Node.ANY)),
        new Fault("论断须说明规则", g -> g.remove(Node.ANY, Vocab.RULE, Node.ANY)),
        new Fault("论断须有且仅有一个状态", g -> g.remove(Node.ANY, Vocab.STATUS, Node.ANY)),
        new Fault(
            "论断的置信度须为 0 到 1 的小数",
            g -> {
              Node claim = g.find(Node.ANY, Vocab.TYPE, Vocab.CLAIM).next().getSubject();
              g.remove(claim, Vocab.CONFIDENCE, Node.ANY);
              g.add(claim, Vocab.CONFIDENCE, Literals.decimal(1.5));
            }),
        new Fault("文段须有且仅有一份原文", g -> g.remove(Node.ANY, Vocab.ANCHOR_OF, Node.ANY)),
        new Fault("文段须属于一份全文", g -> g.remove(Node.ANY, Vocab.TYPE, Vocab.CONTEXT)),
        new Fault("证据须是文段", g -> g.remove(Node.ANY, Vocab.TYPE, Vocab.PHRASE)),
        new Fault("出处须是文件", g -> g.remove(Node.ANY, Vocab.TYPE, Vocab.DOCUMENT)),
        new Fault("论断的主体和客体须是本文件中有名字的实体", g -> g.remove(Node.ANY, Vocab.PREF_LABEL, Node.ANY)),
        new Fault("提及须指向本文件中有名字的实体", g -> g.remove(Node.ANY, Vocab.PREF_LABEL, Node.ANY)),
        new Fault(
            "开展（runs）的主体须是区域",
            g ->
                g.add(
                    Triple.create(
                        Sample.IRIS.entity(Sample.key("Organization", "黄石市委统战部")),
                        Vocab.tupu("runs"),
                        Sample.IRIS.entity(Sample.key("Program", "暖侨行动"))))),
        new Fault(
            "属于（partOf）须连接两项举措或两个组织",
            g ->
                g.add(
                    Triple.create(
                        Sample.IRIS.entity(Sample.key("Program", "暖侨行动")),
                        Vocab.tupu("partOf"),
                        Sample.IRIS.entity(EntityKey.region("420200"))))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsAreFound(Fault fault) {
    Graph graph = Graphs.graph(Sample.huangshi());
    fault.how().accept(graph);
    List<ShapeCheck.Finding> findings = CHECK.check(graph);
    assertTrue(
        findings.stream().anyMatch(f -> f.message().equals(fault.message())), findings.toString());
  }
}

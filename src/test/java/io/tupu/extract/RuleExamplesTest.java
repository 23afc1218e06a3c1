package io.tupu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tupu.knowledge.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule does what its own example says. */
class RuleExamplesTest {

  private static final Set<String> GAPS = Gaps.of("rule");

  @TestFactory
  Stream<DynamicTest> anExampleIsReadAsExpected() {
    return Shipped.KNOWLEDGE.rules().all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> fulfils(rule)));
  }

  private static void fulfils(Rule rule) {
    Extraction extraction = Shipped.example(rule);
    List<String> missed = new ArrayList<>();
    for (String line : rule.expect()) {
      Expectation.missed(line, extraction).ifPresent(missed::add);
    }
    assumeTrue(missed.isEmpty() || !GAPS.contains(rule.id()), () -> "known gap: " + missed);
    assertTrue(
        missed.isEmpty(),
        () -> rule.id() + ": " + rule.example() + "\n  " + String.join("\n  ", missed));
  }

  /** A rule whose id mentions or claims carry is the one that reads its example. */
  @Test
  void anExampleIsReadByItsOwnRule() {
    TreeSet<String> idle = new TreeSet<>();
    for (Rule rule : Shipped.KNOWLEDGE.rules().all()) {
      if (!GAPS.contains(rule.id())
          && RuleSources.reported(rule)
          && !used(Shipped.example(rule)).contains(rule.id())) {
        idle.add(rule.id());
      }
    }
    assertEquals(new TreeSet<>(), idle);
  }

  private static TreeSet<String> used(Extraction extraction) {
    TreeSet<String> ids = new TreeSet<>();
    extraction.mentions().forEach(m -> ids.add(m.rule()));
    extraction.claims().forEach(c -> ids.add(c.rule()));
    return ids;
  }

  @Test
  void everyRuleNamedInTheCodeExists() {
    TreeSet<String> missing = RuleSources.ids();
    Shipped.KNOWLEDGE.rules().all().forEach(rule -> missing.remove(rule.id()));
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void everyRuleIsUsedByTheCode() {
    TreeSet<String> literals = RuleSources.literals();
    List<String> idle =
        Shipped.KNOWLEDGE.rules().all().stream()
            .filter(rule -> !literals.contains(rule.id()) && !literals.contains(rule.kind()))
            .filter(rule -> !GAPS.contains(rule.id()))
            .map(Rule::id)
            .toList();
    assertEquals(List.of(), idle);
  }

  @Test
  void everySlotIsReadByTheCode() {
    TreeSet<String> literals = RuleSources.literals();
    TreeSet<String> idle = new TreeSet<>();
    for (Rule rule : Shipped.KNOWLEDGE.rules().all()) {
      for (String slot : rule.words().keySet()) {
        if (!literals.contains(slot)) {
          idle.add(rule.id() + " " + slot);
        }
      }
    }
    idle.removeAll(Gaps.of("slot"));
    assertEquals(new TreeSet<>(), idle);
  }

  @Test
  void understandsItsOwnNotation() {
    Extraction extraction = Shipped.read("宁波市和丽水市共建山海协作项目。");
    assertEquals(Optional.empty(), Expectation.missed("City 宁波", extraction));
    assertEquals(Optional.empty(), Expectation.missed("no 温州市", extraction));
    assertTrue(Expectation.missed("no 宁波市", extraction).isPresent());
    assertTrue(Expectation.missed("Brand 宁波市", extraction).isPresent());
    assertTrue(Expectation.missed("宁波市 runs 丽水市", extraction).isPresent());
    assertTrue(Expectation.missed("", extraction).isPresent());
  }
}

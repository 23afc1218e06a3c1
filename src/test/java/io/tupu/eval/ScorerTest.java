package io.tupu.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScorerTest {

  /** A tiny annotation: {@code "Brand+Platform 同心驿站|驿站"}, a question mark first for optional. */
  private static Annotation annotation(List<String> items, String... links) {
    List<Annotation.Item> parsed = new ArrayList<>();
    for (String item : items) {
      boolean optional = item.startsWith("?");
      String[] parts = item.substring(optional ? 1 : 0).split(" ", 2);
      List<String> names = List.of(parts[1].split("\\|"));
      parsed.add(
          Annotation.Item.of(List.of(parts[0].split("\\+")), names.get(0), names, optional, 0.9));
    }
    List<Annotation.Link> relations = new ArrayList<>();
    for (String link : links) {
      boolean optional = link.startsWith("?");
      String[] parts = link.substring(optional ? 1 : 0).split(" ");
      relations.add(
          new Annotation.Link(
              Integer.parseInt(parts[0]),
              parts[1],
              Integer.parseInt(parts[2]),
              optional,
              "…",
              0.9));
    }
    return new Annotation("d.txt", "", parsed, relations);
  }

  private static Scores score(Annotation gold, Annotation system) {
    return Scorer.score(List.of(gold), List.of(new Prediction(system, new TreeMap<>(), 0, 0)));
  }

  @Test
  void scoresPerfectOnItself() {
    Annotation gold =
        annotation(List.of("Region 黄石市|黄石", "Brand 同心驿站", "?Program 三送"), "0 runs 1", "0 runs 2");
    Scores scores = score(gold, gold);
    assertEquals(new Counts(2, 2, 2, 2), scores.entityCounts());
    assertEquals(new Counts(1, 1, 1, 1), scores.relationCounts());
    assertEquals(1, scores.entityCounts().f1());
  }

  @Test
  void ignoresPunctuationInNamesAndAcceptsAliases() {
    Scores scores =
        score(
            annotation(List.of("Brand 同心·双创联络站", "Program 清廉民企|清廉民企工程")),
            annotation(List.of("Brand “同心－双创”联络站", "Program 清廉民企工程")));
    assertEquals(new Counts(2, 2, 2, 2), scores.entityCounts());
  }

  @Test
  void needsASharedTypeOfEitherSidesReadings() {
    Annotation gold = annotation(List.of("Brand+Platform 同心驿站"));
    assertEquals(0, score(gold, annotation(List.of("Program 同心驿站"))).entityCounts().f1());
    Scores second = score(gold, annotation(List.of("Program+Platform 同心驿站")));
    assertEquals(1, second.entityCounts().f1());
    assertEquals(0, second.primaryTypeCounts().f1());
  }

  @Test
  void countsPrecisionBySystemTypeAndRecallByGoldType() {
    Scores scores =
        score(annotation(List.of("Brand+Platform 同心驿站")), annotation(List.of("Platform 同心驿站")));
    assertEquals(new Counts(1, 1, 0, 0), scores.entityCounts("Brand"));
    assertEquals(new Counts(0, 0, 1, 1), scores.entityCounts("Platform"));
  }

  @Test
  void matchesOneToOne() {
    Scores scores =
        score(annotation(List.of("Region 黄石市|黄石")), annotation(List.of("Region 黄石市", "Region 黄石")));
    assertEquals(new Counts(1, 1, 1, 2), scores.entityCounts());
  }

  @Test
  void findsTheLargestMatching() {
    Scores scores =
        score(
            annotation(List.of("Organization 市委统战部|统战部", "Organization 统战部")),
            annotation(List.of("Organization 统战部", "Organization 市委统战部|x")));
    assertEquals(1, scores.entityCounts().f1());
  }

  @Test
  void neitherRewardsNorPunishesOptionalEntities() {
    Annotation gold = annotation(List.of("Region 黄石市", "?Program 三送"));
    Counts one = new Counts(1, 1, 1, 1);
    assertEquals(one, score(gold, annotation(List.of("Region 黄石市"))).entityCounts());
    assertEquals(one, score(gold, annotation(List.of("Region 黄石市", "Program 三送"))).entityCounts());
  }

  @Test
  void prefersRequiredGoldOverOptionalGold() {
    Annotation gold = annotation(List.of("?Program 三送", "Program 三送活动|三送"));
    assertEquals(
        new Counts(1, 1, 1, 1), score(gold, annotation(List.of("Program 三送"))).entityCounts());
  }

  @Test
  void prefersThePartnerOfTheSamePrimaryType() {
    Scores scores =
        score(
            annotation(List.of("Brand+Platform 同心驿站")),
            annotation(List.of("Platform 同心驿站", "Brand 同心驿站")));
    assertEquals(1, scores.entityCounts("Brand").f1());
    assertEquals(new Counts(0, 0, 0, 1), scores.entityCounts("Platform"));
  }

  @Test
  void letsInitiativesStandForOneAnotherInRelations() {
    Scores scores =
        score(
            annotation(List.of("Region 黄石市", "Brand 同心驿站"), "0 runs 1"),
            annotation(List.of("Region 黄石市", "Program 同心驿站"), "0 runs 1"));
    assertEquals(1, scores.relationCounts().f1());
    assertEquals(new Counts(1, 2, 1, 2), scores.entityCounts());
  }

  @Test
  void punishesRelationsWithAWrongPredicateOrEnd() {
    List<String> items = List.of("Region 黄石市", "Brand 同心驿站", "Region 大冶市");
    Scores scores =
        score(
            annotation(items, "0 runs 1", "2 locatedIn 0"),
            annotation(items, "2 runs 1", "2 locatedIn 0", "2 partOf 0"));
    assertEquals(new Counts(1, 2, 1, 3), scores.relationCounts());
    assertEquals(1, scores.relationCounts("locatedIn").f1());
  }

  @Test
  void ignoresOptionalRelationsAndThoseWithAnOptionalEnd() {
    List<String> items = List.of("Region 黄石市", "Brand 同心驿站", "?Brand 三送");
    Annotation gold = annotation(items, "?0 runs 1", "0 runs 2");
    Annotation nothing = annotation(items);
    Annotation everything = annotation(items, "0 runs 1", "0 runs 2", "2 partOf 1");
    assertEquals(new Counts(0, 0, 0, 0), score(gold, nothing).relationCounts());
    assertEquals(new Counts(0, 0, 0, 0), score(gold, everything).relationCounts());
  }

  @Test
  void countsAnUnreadDocumentAsMissed() {
    Scores scores = Scorer.score(List.of(annotation(List.of("Region 黄石市"))), List.of());
    assertEquals(new Counts(0, 1, 0, 0), scores.entityCounts());
    assertEquals(List.of("d.txt"), scores.unread());
  }

  @Test
  void findsTheBestThreshold() {
    List<Verdict> verdicts =
        List.of(
            new Verdict("Brand", "Brand", "甲", "", 0.9),
            new Verdict("Brand", "Brand", "乙", "", 0.8),
            new Verdict("", "Brand", "丙", "", 0.3));
    assertEquals(new Scores.Threshold(0.8, 1), Scores.best(verdicts));
  }

  @Test
  void listsErrorsOnRequest() {
    Scores scores = score(annotation(List.of("Region 黄石市")), annotation(List.of("Region 大冶市")));
    String report = Report.of(scores, true);
    assertTrue(report.contains("missed   Region       黄石市"), report);
    assertTrue(report.contains("spurious Region       大冶市"), report);
  }
}

package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contradicts itself in an analyst's folder is named, all of it, each with file and line. */
class KnowledgeConflictTest {
  private static final String NAMES = "name\ttype\taliases\tregion\n";
  private static final String ACTS = "action\tsubject\tdetail\twho\twhen\twhy\n";

  @TempDir Path folder;

  private static void text(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private CommandLineCase.Result build(Path knowledge) {
    return CommandLineCase.run(
        "build",
        folder.toString(),
        "--knowledge",
        knowledge.toString(),
        "--store",
        folder.resolve("none").toString());
  }

  @Test
  void everyConflictIsNamedWithFileAndLine() throws IOException {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    text(bad, "stops.tsv", "name\n婺剧周末\n婺剧周末\n");
    text(
        bad,
        "lexicon.tsv",
        NAMES
            + "海棠厅\tPlatform\t\t330700\n"
            + "海棠厅\tBrand\t\t\n"
            + "华展精密\tOrganization\t华展\t330700\n"
            + "华展精密\tOrganization\t\t330700\n"
            + "婺剧周末\tProgram\t\t\n"
            + "望海厅\tHall\t\t999999\n"
            + "临江厅\tOrganization\t华展\t330700\n");
    text(
        bad,
        "thesaurus.ttl",
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix tupu: <https://w3id.org/tupu/ontology#> .
        <https://example.org/a> a skos:Concept , tupu:Brand ;
          skos:prefLabel "华展"@zh .
        """);
    text(
        bad,
        "curation.tsv",
        ACTS
            + "reject\t海棠厅\t\t李\t2026-03-02\t不是\n"
            + "accept\t海棠厅\t\t李\t2026-03-02\t是\n"
            + "retype\t华展精密\tBrand\t李\t2026-03-02\t品牌\n"
            + "accept\t婺剧周末\t\t李\t2026-03-02\t是\n"
            + "merge\t甲\tinto Brand 乙\t\t昨天\t\n"
            + "delete\t甲\t\t李\t2026-03-02\t错\n"
            + "merge\tBrand 丙\tinto 丁\t李\t2026-03-02\t同\n"
            + "reject\t丁 sameAs 丙\t\t李\t2026-03-02\t两处\n"
            + "merge\t戊\tinto 己\t李\t2026-03-02\t同\n");
    text(bad, "extraction.ttl", "@prefix rule: <https://w3id.org/tupu/rule/> .\n\nrule:x a [ .\n");
    text(bad, "lexcion.tsv", NAMES);
    text(Files.createDirectory(bad.resolve("queries")), "a.rq", "ASK {}");
    CommandLineCase.Result result = build(bad);
    assertEquals(Exit.FAILED, result.code());
    assertFaults(
        bad,
        result,
        "stops.tsv:3: 婺剧周末 stands already in * stops.tsv:2",
        "lexicon.tsv:3: 海棠厅 is of type Brand here and Platform in * lexicon.tsv:2",
        "lexicon.tsv:5: 华展精密 stands already in * lexicon.tsv:4",
        "lexicon.tsv:6: 婺剧周末 is a stop name in * stops.tsv:2",
        "lexicon.tsv:7: needs a name and a type of",
        "lexicon.tsv:7: no region has the code 999999",
        "lexicon.tsv:8: 华展 stands already in * lexicon.tsv:4 as another form of 华展精密",
        "thesaurus.ttl:4: 华展 is of type Brand here and Organization in * lexicon.tsv:4",
        "curation.tsv:3: accept 海棠厅 contradicts reject 海棠厅 in * curation.tsv:2",
        "curation.tsv:2: reject 海棠厅 contradicts * lexicon.tsv:2, where it is taught",
        "curation.tsv:4: retype 华展精密 contradicts * lexicon.tsv:4, where it is taught",
        "curation.tsv:5: accept 婺剧周末 contradicts the stop name in * stops.tsv:2",
        "curation.tsv:6: needs who, when (as 2026-01-31) and why",
        "curation.tsv:7: the action must be accept, reject, merge, rename or retype: delete",
        "curation.tsv:9: reject 丁 sameAs 丙 contradicts merge Brand 丙 in * curation.tsv:8",
        "curation.tsv:10: needs the type of what it is merged into",
        "extraction.ttl:3: ",
        "lexcion.tsv: not read; the files of such a folder are",
        "queries/a.rq: not read; the files of such a folder are * in itself and not below");
  }

  private static void assertFaults(Path folder, CommandLineCase.Result result, String... expected) {
    List<String> lines = result.err().lines().toList();
    for (String fault : expected) {
      String[] parts = fault.split(" \\* ");
      assertTrue(
          lines.stream()
              .filter(line -> line.startsWith("tupu: " + folder))
              .anyMatch(line -> Arrays.stream(parts).allMatch(line::contains)),
          () -> fault + "\nnot in\n" + result.err());
    }
  }

  @Test
  void wordsForARuleThatIsNotThereAreAFault() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    text(
        rules,
        "extraction.ttl",
        """
        @prefix rule: <https://w3id.org/tupu/rule/> .
        @prefix tupux: <https://w3id.org/tupu/extraction#> .
        rule:program-hed tupux:head "大会战" .
        rule:platform-head tupux:haed "坞" .
        rule:mine a tupux:Rule ; tupux:kind "Sorcery" .
        """);
    assertFaults(
        rules,
        build(rules),
        "extraction.ttl:3: no rule program-hed to add words to",
        "extraction.ttl:4: nothing can be added to the rule platform-head as",
        "extraction.ttl:5: a new rule must be of a kind that is open");
  }
}

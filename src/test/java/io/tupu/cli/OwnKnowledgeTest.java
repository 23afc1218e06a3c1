package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst adds takes effect, and is seen in the answers. */
class OwnKnowledgeTest {
  private static final String NAMES = "name\ttype\taliases\tregion\n";
  private static final String ACTS = "action\tsubject\tdetail\twho\twhen\twhy\n";
  private static final String NS = "https://w3id.org/tupu/ontology#";

  @TempDir static Path folder;
  private static Path own;
  private static Path store;
  private static CommandLineCase.Result plain;
  private static List<String> plainThings;
  private static CommandLineCase.Result taught;

  /** Reads the reports first without and then with the knowledge. */
  @BeforeAll
  static void build() throws IOException {
    own = Files.createDirectory(folder.resolve("own"));
    store = folder.resolve("store");
    Path reports = Files.createDirectory(folder.resolve("reports"));
    text(reports, "词表.txt", "金华市的海棠厅每周二开门，华展精密派人值班。");
    text(reports, "别名.txt", "浙江金华的海棠议事厅办了三场活动。");
    text(reports, "同名甲.txt", "金华市的望云台开门了。");
    text(reports, "同名乙.txt", "宁波市的望云台开门了。");
    text(reports, "停用.txt", "温州市打造“瓯商帮”品牌。市工商联举办“瓯剧周末”活动。瑞安市建成“石雕之家”。");
    text(reports, "规则.txt", "金华市开展“清源”大会战，推出“暖阳”青创坞。");
    text(reports, "决定.txt", "金华市打造“婺商帮”品牌、“侨心暖”品牌，开通“侨助通”平台。义乌市建成“丝路驿站”，“丝路驿”品牌已服务客商。");
    text(reports, "合并.txt", "东阳市建成“丝路客栈”。");
    plain = run(store, "build", reports);
    plainThings = things();
    text(own, "stops.tsv", "name\n瓯商帮\n市工商联\n瓯剧周末\n瑞安市\n石雕之家\n");
    text(
        own,
        "lexicon.tsv",
        "\uFEFF"
            + NAMES
            + "华展精密\tOrganization\n"
            + "望云台\tPlatform\t\t330700\n望云台\tPlatform\t\t330200\n");
    text(
        own,
        "thesaurus.ttl",
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix tupu: <https://w3id.org/tupu/ontology#> .
        <https://example.org/a> a skos:Concept , tupu:Platform ;
          skos:prefLabel "海棠厅"@zh , "Crabapple Hall"@en ; skos:altLabel "海棠议事厅"@zh ;
          tupu:locatedIn <https://w3id.org/tupu/id/region/330700> .
        """);
    text(
        own,
        "extraction.ttl",
        """
        @prefix rule: <https://w3id.org/tupu/rule/> .
        @prefix tupu: <https://w3id.org/tupu/ontology#> .
        @prefix tupux: <https://w3id.org/tupu/extraction#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        rule:program-head tupux:head "大会战" .
        rule:my-head a tupux:Rule ;
          tupux:kind "HeadNoun" ; tupux:type tupu:Platform ; tupux:head "青创坞" ; tupux:confidence 0.9 ;
          rdfs:label "创业场所"@zh , "a place for founders"@en ;
          tupux:example "金华市推出“暖阳”青创坞。" ; tupux:expect "Platform 暖阳" .
        """);
    text(
        own,
        "curation.tsv",
        ACTS
            + "reject\t侨心暖\t\t李\t2026-03-02\t口号\n"
            + "merge\t丝路驿\tinto Platform 丝路驿站@330782\t李\t2026-03-02\t同一处\n"
            + "merge\tPlatform 丝路客栈@330783\tinto Platform 丝路驿站@330782\t李\t2026-03-02\t搬迁\n"
            + "rename\t婺商帮\t金华婺商帮\t王\t2026-03-05\t全称\n"
            + "retype\t侨助通\tBrand\t王\t2026-03-05\t按品牌管理\n"
            + "accept\t义乌市 runs 丝路驿站\t\t李\t2026-03-06\t实地看过\n");
    taught = run(store, "build", reports, "--knowledge", own);
  }

  private static Path text(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static CommandLineCase.Result run(Path store, Object... arguments) {
    List<String> all = new ArrayList<>();
    Arrays.stream(arguments).forEach(argument -> all.add(argument.toString()));
    all.addAll(List.of("--store", store.toString()));
    CommandLineCase.Result result = CommandLineCase.run(all.toArray(String[]::new));
    assertFalse(result.err().contains("\tat "), result.err());
    return result;
  }

  private static List<String> asked(String query) {
    return asked(store, query);
  }

  private static List<String> asked(Path store, String query) {
    CommandLineCase.Result result = run(store, "query", "--format", "csv", "-e", query);
    assertEquals(Exit.DONE, result.code(), result.err());
    return result.out().lines().skip(1).map(line -> line.replace(NS, "")).toList();
  }

  /** Every entity of a document with each of its types. */
  private static List<String> things() {
    return asked(
        "SELECT DISTINCT ?name ?type {"
            + " GRAPH ?d { ?t skos:prefLabel ?name ; a ?type . ?d a tupu:Document } FILTER(?type IN"
            + " (tupu:Brand, tupu:Program, tupu:Platform, tupu:Organization, tupu:Region)) }");
  }

  @Test
  void unchangedDocumentsAreReadAgainWithNewKnowledge() {
    assertEquals(Exit.DONE, plain.code(), plain.err());
    assertTrue(plain.out().contains("8 new"), plain.out());
    assertEquals(Exit.DONE, taught.code(), taught.err());
    assertTrue(taught.out().contains("8 replaced, 0 unchanged"), taught.out());
  }

  @Test
  void aTaughtNameIsFoundBareWithItsType() {
    List<String> things = things();
    for (String thing : List.of("华展精密,Organization", "海棠厅,Platform")) {
      assertFalse(plainThings.contains(thing), thing);
      assertTrue(things.contains(thing), things::toString);
    }
    assertEquals(
        List.of("分析员词表里的名称"),
        asked(
            "SELECT DISTINCT ?l { ?m nif:anchorOf \"海棠厅\" ; a tupu:Mention ;"
                + " tupu:rule/rdfs:label ?l FILTER(LANG(?l) = \"zh\") }"));
  }

  @Test
  void aliasesOfAThesaurusAreOneNodeInAllDocuments() {
    assertEquals(
        List.of("海棠厅,海棠议事厅,2"),
        asked(
            "SELECT ?name ?alt (COUNT(DISTINCT ?d) AS ?n) { ?t skos:prefLabel ?name ; skos:altLabel"
                + " ?alt . GRAPH ?d { ?m itsrdf:taIdentRef ?t } FILTER(STRSTARTS(?name, \"海棠\")) }"
                + " GROUP BY ?name ?alt"));
  }

  @Test
  void homonymsOfTwoRegionsStayTwo() {
    assertEquals(
        List.of("宁波市,1,1", "金华市,1,1"),
        asked(
            "SELECT ?r (COUNT(DISTINCT ?t) AS ?n) (COUNT(DISTINCT ?d) AS ?ds) { GRAPH ?d { ?t"
                + " a tupu:Platform ; skos:prefLabel \"望云台\"@zh ; tupu:locatedIn/skos:prefLabel ?r } }"
                + " GROUP BY ?r ORDER BY ?r"));
    assertEquals(
        List.of("2"),
        asked(
            "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?t a tupu:Platform ; skos:prefLabel \"望云台\"@zh }"));
  }

  @Test
  void aStopNameIsNothingOfAnyType() {
    List<String> things = things();
    for (String name : List.of("瓯商帮", "温州市工商联", "瓯剧周末", "瑞安市", "石雕之家")) {
      assertTrue(plainThings.stream().anyMatch(t -> t.startsWith(name)), plainThings::toString);
      assertTrue(things.stream().noneMatch(t -> t.startsWith(name)), things::toString);
    }
  }

  @Test
  void ownWordsJoinThoseOfARule() {
    List<String> things = things();
    assertTrue(things.containsAll(List.of("清源大会战,Program", "暖阳青创坞,Platform")), things::toString);
    assertEquals(
        List.of("创业场所"),
        asked(
            "SELECT ?l { <https://w3id.org/tupu/rule/my-head> rdfs:label ?l"
                + " FILTER(LANG(?l) = \"zh\") }"));
  }

  @Test
  void decisionsChangeTheGraph() {
    List<String> things = things();
    assertTrue(plainThings.stream().anyMatch(t -> t.startsWith("侨心暖")));
    assertTrue(things.stream().noneMatch(t -> t.startsWith("侨心暖")), "rejected");
    assertFalse(things.contains("丝路驿,Brand"), "merged");
    assertTrue(things.containsAll(List.of("金华婺商帮,Brand", "侨助通平台,Brand")), things::toString);
    assertFalse(things.contains("侨助通平台,Platform"), "retyped");
    assertEquals(
        List.of("1.0"),
        asked(
            "SELECT DISTINCT ?c { ?x rdf:predicate tupu:runs ; rdf:object/skos:prefLabel"
                + " \"丝路驿站\"@zh ; rdf:subject/skos:prefLabel \"义乌市\"@zh ; tupu:confidence ?c }"));
    assertEquals(Exit.DONE, run(store, "verify").code());
  }

  @Test
  void aMergeUnitesWhatTwoDocumentsName() {
    assertEquals(
        List.of("丝路客栈,2", "丝路驿,2"),
        asked(
            "SELECT ?alt (COUNT(DISTINCT ?d) AS ?n) { ?t skos:prefLabel \"丝路驿站\"@zh ; skos:altLabel"
                + " ?alt . GRAPH ?d { ?m itsrdf:taIdentRef ?t } } GROUP BY ?alt ORDER BY ?alt"));
  }

  @Test
  void whatWasDecidedSaysByWhomWhenAndWhy() {
    assertEquals(
        List.of(
            "义乌市>丝路驿站,accept,李,2026-03-06,实地看过",
            "丝路驿站,merge,李,2026-03-02,同一处",
            "丝路驿站,merge,李,2026-03-02,搬迁",
            "金华婺商帮,rename,王,2026-03-05,全称",
            "侨助通平台,retype,王,2026-03-05,按品牌管理"),
        asked(
            "SELECT DISTINCT ?what ?act ?who ?when ?why {"
                + " ?thing prov:wasInfluencedBy ?decision . { ?thing skos:prefLabel ?what } UNION"
                + " { ?thing rdf:subject/skos:prefLabel ?a ; rdf:object/skos:prefLabel ?b"
                + " BIND(CONCAT(STR(?a), \">\", STR(?b)) AS ?what) }"
                + " ?decision tupu:action ?act ; dcterms:date ?when ; rdfs:comment ?why ;"
                + " prov:wasAssociatedWith/rdfs:label ?who } ORDER BY ?act ?why"));
    assertEquals(
        List.of("侨心暖,李,口号"),
        asked(
            "SELECT ?text ?who ?why { ?d tupu:action \"reject\" ; prov:used/nif:anchorOf ?text ;"
                + " rdfs:comment ?why ; prov:wasAssociatedWith/rdfs:label ?who }"));
  }

  @Test
  void decisionsSurviveNewTextAndGoWithTheirLine() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Path other = folder.resolve("other");
    Path report = text(folder, "甲.txt", "金华市打造“侨心暖”品牌。");
    Path second = text(folder, "乙.txt", "宁波市打造“甬商帮”品牌。");
    String row = "reject\t侨心暖\t\t李\t2026-03-02\t口号\n";
    text(mine, "curation.tsv", ACTS + "# 已去函核实\nreject\t婺商会\t\t李\t2026-03-02\t笔误\n" + row);
    CommandLineCase.Result result =
        run(other, "build", report, second, "--knowledge", mine, "--strict");
    String idle = "curation.tsv:3: a decision that matches nothing in any document: 婺商会";
    assertTrue(result.out().contains(idle), result.out());
    assertTrue(result.out().contains("IDLE_DECISION 1"), result.out());
    assertEquals(Exit.FINDINGS, result.code());
    assertEquals(
        List.of("决定没有对象，请核对,婺商会,李"),
        asked(
            other,
            "SELECT ?l ?about ?who { ?x tupu:kind \"IDLE_DECISION\" ; rdfs:label ?l ;"
                + " prov:wasDerivedFrom ?d . ?d tupu:about ?about ;"
                + " prov:wasAssociatedWith/rdfs:label ?who FILTER(LANG(?l) = \"zh\") }"));

    text(folder, "甲.txt", "金华市打造“侨心暖”品牌。全市推进“侨心暖”品牌。");
    run(other, "build", report, "--knowledge", mine);
    String names = "ASK { ?t skos:prefLabel \"侨心暖\"@zh }";
    assertTrue(run(other, "query", "-e", names).out().contains("false"), "in the new text too");

    text(mine, "curation.tsv", ACTS);
    String part = run(other, "build", report, "--knowledge", mine).out();
    assertTrue(part.contains("stale              1  read with other knowledge"), part);
    assertFalse(part.contains("IDLE_DECISION"), part);
    assertTrue(run(other, "query", "-e", names).out().contains("true"), "undone");
  }
}

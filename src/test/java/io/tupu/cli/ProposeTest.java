package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** What may be one thing across documents is proposed, can be pasted, and is then one thing. */
class ProposeTest {
  private static final String HEAD = "action\tsubject\tdetail\twho\twhen\twhy";

  @TempDir static Path folder;
  private static Path reports;

  @BeforeAll
  static void build() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    report("甲.txt", "金华市打造“婺商帮”品牌。东阳市建成“木雕之家会客厅”平台（以下简称“木雕之家”）。");
    report("乙.txt", "金华市实施“婺商帮”工程，建成“丝路驿站”，推进“江南婺商帮”品牌。");
    report("丙.txt", "义乌市建成“丝路驿站”，推出“侨心暖程”品牌。宁波市打造“江南甬商帮”品牌。");
    report("丁.txt", "义乌市推出“侨心暖城”品牌。东阳市建成“木雕之家”平台。宁波市打造“第一甬商帮”品牌。");
    report("戊.txt", "宁波市打造“第二甬商帮”品牌。温州市建成“婺商帮”基地。");
    assertEquals(Exit.DONE, run("build", reports).code());
  }

  private static void report(String name, String text) throws IOException {
    Files.writeString(reports.resolve(name), text);
  }

  private static CommandLineCase.Result run(Object... arguments) {
    List<String> all = new ArrayList<>();
    Arrays.stream(arguments).forEach(argument -> all.add(argument.toString()));
    all.addAll(List.of("--store", folder.resolve("store").toString()));
    return CommandLineCase.run(all.toArray(String[]::new));
  }

  private static List<String> rows(Object... options) {
    List<Object> all = new ArrayList<>(List.of("propose"));
    all.addAll(List.of(options));
    CommandLineCase.Result result = run(all.toArray());
    assertEquals(Exit.DONE, result.code(), result.err());
    List<String> lines = result.out().lines().toList();
    assertEquals(HEAD, lines.get(0));
    return lines.subList(1, lines.size());
  }

  @Test
  void pairsAreProposedAndWhatIsDecidedIsSettled() throws IOException {
    List<String> rows = rows("--who", "李", "--when", "2026-03-02");
    List<String> pairs =
        rows.stream()
            .map(row -> row.split("\t"))
            .map(c -> c[1] + " " + c[2] + " " + why(c))
            .toList();
    List<String> expected =
        List.of(
            "Platform 木雕之家平台@330783 into Platform 木雕之家会客厅@330783 一份文件写明是简称",
            "Platform 木雕之家@330783 into Platform 木雕之家会客厅@330783 一份文件写明是简称",
            "Program 婺商帮工程 into Brand 婺商帮 同名异类",
            "Platform 丝路驿站@330700 into Platform 丝路驿站@330782 同名异地",
            "Brand 婺商帮 into Brand 江南婺商帮 一名含另一名",
            "Brand 侨心暖城 into Brand 侨心暖程 一字之差");
    for (String pair : expected) {
      assertTrue(pairs.contains(pair), () -> pair + " not in " + String.join("\n", pairs));
    }
    String all = String.join("\n", pairs);
    assertTrue(!all.contains("第一甬商帮"), () -> "a number tells things apart: " + all);
    assertTrue(
        rows.stream().anyMatch(r -> r.endsWith("同名异类：金华市（乙.txt） → 金华市（甲.txt）")), rows::toString);
    assertEquals(rows, rows("--who", "李", "--when", "2026-03-02"));

    Path own = Files.createDirectory(folder.resolve("own"));
    String kept = "reject\tBrand 侨心暖程 sameAs Brand 侨心暖城\t\t李\t2026-03-02\t两个品牌\n";
    StringBuilder pasted = new StringBuilder(HEAD + "\n" + kept);
    rows.stream()
        .filter(row -> !row.contains("侨心暖城"))
        .forEach(row -> pasted.append(row).append('\n'));
    Files.writeString(own.resolve("curation.tsv"), pasted);
    assertEquals(List.of(), rows("--knowledge", own), "settled by the file alone");
    CommandLineCase.Result built = run("build", reports, "--knowledge", own);
    assertEquals(Exit.DONE, built.code(), built.err());
    assertTrue(!built.out().contains("IDLE_DECISION"), built.out());
    assertEquals(List.of(), rows("--knowledge", own), "and in the graph");
    String houses =
        run(
                "query",
                "-e",
                "SELECT DISTINCT ?t { ?t skos:prefLabel \"丝路驿站\"@zh }",
                "--format",
                "csv")
            .out();
    assertEquals(2, houses.lines().count(), houses);
  }

  private static String why(String[] cells) {
    return cells[5].split("[（：]")[0];
  }

  @Test
  void aRowWithoutAPersonIsNoDecision() throws IOException {
    Path own = Files.createDirectory(folder.resolve("anonymous"));
    Files.writeString(
        own.resolve("curation.tsv"), HEAD + "\nmerge\tBrand 侨心暖城\tinto Brand 侨心暖程\t\t\t一字之差\n");
    CommandLineCase.Result result = run("build", reports, "--knowledge", own);
    assertEquals(Exit.FAILED, result.code());
    assertTrue(result.err().contains("curation.tsv:2: needs who, when"), result.err());
  }

  @Test
  void aWrongDayIsOneLine() {
    CommandLineCase.Result result = run("propose", "--when", "gestern");
    assertEquals(Exit.USAGE, result.code());
    assertEquals(1, result.err().lines().count(), result.err());
  }
}

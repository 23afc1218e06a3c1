package io.tupu.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Iris;
import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.FmtUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
  @TempDir Path temporary;
  private Path folder;
  private GraphStore store;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(temporary.resolve("reports"));
    store = GraphStore.open(temporary.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private BuildReport build(Plan plan) {
    return new Build(TinyStages.of(Iris.DEFAULT_BASE, "k1"), store, Progress.SILENT).run(plan);
  }

  private BuildReport build(Path... sources) {
    return build(new Plan(List.of(sources), List.of(), false, 2));
  }

  private List<String> documents() {
    return store.manifest().entries().stream()
        .filter(ManifestEntry::done)
        .map(ManifestEntry::file)
        .toList();
  }

  private List<String> quads(GraphStore of) {
    return of.read(
        dataset -> {
          List<String> lines = new ArrayList<>();
          dataset.find().forEachRemaining(quad -> lines.add(FmtUtils.stringForQuad(quad)));
          lines.sort(null);
          return lines;
        });
  }

  @Test
  void loadsAFolderAndCounts() throws IOException {
    write("a.txt", "黄石市\n打造【同心驿站】【统战之家】。");
    write("b.txt", "黄石市\n打造【同心驿站】？");
    BuildReport report = build(folder);
    assertEquals(2, report.added());
    assertEquals(2, report.totals().documents());
    assertEquals(2, report.totals().entities().get("brand"));
    assertEquals(3, report.totals().claims().get("runs"));
    assertEquals(1, report.totals().doubts().get("RULE_CONFLICT"));
    assertEquals(2, report.firstDoubts().get(0).line());
    assertTrue(report.findings());
    assertTrue(report.table().contains("documents          2  2 new"), report.table());
  }

  @Test
  void skipsUnchangedAndReplacesChangedDocuments() throws IOException {
    write("a.txt", "【同心驿站】");
    write("b.txt", "【统战之家】");
    build(folder);
    long generation = store.generation();
    BuildReport again = build(folder);
    assertEquals(2, again.unchanged());
    assertEquals(generation, store.generation());
    write("b.txt", "【荆江石榴红】");
    BuildReport changed = build(folder);
    assertEquals(
        List.of(0, 1, 1), List.of(changed.added(), changed.replaced(), changed.unchanged()));
    assertFalse(String.join("\n", quads(store)).contains("统战之家"));
  }

  @Test
  void readsAgainWhenTheKnowledgeChanged() throws IOException {
    write("a.txt", "【同心驿站】");
    build(folder);
    Stages other = TinyStages.of(Iris.DEFAULT_BASE, "k2");
    BuildReport report =
        new Build(other, store, Progress.SILENT)
            .run(new Plan(List.of(folder), List.of(), false, 1));
    assertEquals(1, report.replaced());
  }

  @Test
  void removesOnRequest() throws IOException {
    write("a.txt", "【同心驿站】");
    write("b.txt", "【统战之家】");
    build(folder);
    BuildReport report = build(new Plan(List.of(), List.of("a.txt", "没有.txt"), false, 1));
    assertEquals(1, report.removed());
    assertEquals("没有.txt", report.failed().get(0).name());
    assertEquals(List.of("b.txt"), documents());
  }

  @Test
  void prunesOnlyWhatIsGoneFromTheFoldersGiven(@TempDir Path elsewhere) throws IOException {
    Path gone = write("a.txt", "【同心驿站】");
    write("b.txt", "【统战之家】");
    Path outside = Files.writeString(elsewhere.resolve("c.txt"), "【光彩耀荆江】");
    build(folder, outside);
    Files.delete(gone);
    Files.delete(outside);
    assertEquals(0, build(folder).removed());
    BuildReport report = build(new Plan(List.of(folder), List.of(), true, 1));
    assertEquals(1, report.removed());
    assertEquals(List.of("b.txt", "c.txt"), documents());
  }

  @Test
  void goesOnAfterABadDocumentAndKeepsTheReason() throws IOException {
    write("bad.txt", "");
    write("bug.txt", "崩溃");
    write("good.txt", "【同心驿站】");
    BuildReport report = build(folder, folder.resolve("missing.txt"));
    assertEquals(1, report.added());
    assertEquals(3, report.failed().size());
    assertFalse(report.useless());
    ManifestEntry bad = store.manifest().entry("bad.txt").orElseThrow();
    assertEquals("is empty; remove it or fill it", bad.reason());
    assertEquals(List.of("good.txt"), documents());
  }

  @Test
  void dropsADocumentThatTurnedBad() throws IOException {
    write("a.txt", "【同心驿站】");
    build(folder);
    write("a.txt", "");
    assertTrue(build(folder).useless());
    assertEquals(List.of(), documents());
  }

  @Test
  void keepsADocumentWhoseFileCannotBeRead() throws IOException {
    Path file = write("a.txt", "【同心驿站】");
    build(folder);
    Files.delete(file);
    assertEquals(1, build(file).failed().size());
    assertEquals(List.of("a.txt"), documents());
  }

  @Test
  void refusesASecondFileOfTheSameName() throws IOException {
    Path first = write("a.txt", "【同心驿站】");
    Path second = write("sub/a.txt", "【统战之家】");
    BuildReport report = build(folder);
    assertEquals(1, report.added());
    assertRefused(report, second, first, "rename one of the two");
    assertEquals(List.of("a.txt"), documents());
    long generation = store.generation();
    build(folder);
    assertEquals(generation, store.generation());
    Files.move(second, folder.resolve("b.txt"));
    assertEquals(1, build(folder, second.getParent()).added());
    assertEquals(List.of("a.txt", "b.txt"), documents());
  }

  /** The first file is still there, so the second is another document and not a new state of it. */
  @Test
  void aNamesakeFromAnotherFolderReplacesNothing() throws IOException {
    Path first = write("a/r.txt", "【同心驿站】");
    Path second = write("b/r.txt", "【统战之家】");
    build(first);
    BuildReport report = build(second);
    assertTrue(report.useless());
    assertRefused(
        report, second, first, "rename one of the two, or take the other one out: --remove r.txt");
    assertTrue(String.join("\n", quads(store)).contains("同心驿站"));
    write("b/r.txt", "");
    assertTrue(build(folder.resolve("b")).useless());
    assertEquals(List.of("r.txt"), documents());
    write("b/r.txt", "【同心驿站】");
    assertEquals(1, build(second).unchanged());
    write("b/r.txt", "【统战之家】");
    assertEquals(1, build(folder).failed().size());
    BuildReport other = build(new Plan(List.of(second), List.of("r.txt"), false, 1));
    assertEquals(0, other.failed().size());
    assertFalse(String.join("\n", quads(store)).contains("同心驿站"));
    assertEquals(1, store.manifest().entries().size());
    assertRefused(build(folder), first, second, "rename one of the two");
  }

  /** Where a text has no title, its first words stand for one. */
  @Test
  void aSentenceIsNoTitle() throws IOException {
    String title = "关于进一步加强和改进某某市某某区某某街道新时代统一战线各项工作情况的年度综合报告";
    write("a.txt", title + "\n正文。");
    write("b.txt", "黄石市打造“同心驿站”品牌。");
    write("c.txt", "全市打造“同心驿站”。去年以来在全市各个乡镇街道社区和村里一共办了三百二十场各类活动。");
    write("d.txt", "全市打造“石榴红”品牌，去年以来在全市各个乡镇街道社区和村里，一共办了三百二十场各类活动。");
    build(folder);
    String quads = String.join("\n", quads(store));
    for (String expected :
        List.of(title, "黄石市打造“同心驿站”品牌。", "全市打造“同心驿站”", "全市打造“石榴红”品牌，去年以来在全市各个乡镇街道社区和村里…")) {
      assertTrue(quads.contains("\"" + expected + "\"@zh"), expected + quads);
    }
  }

  @Test
  void aFileThatHasMovedIsTheSameDocument() throws IOException {
    Path first = write("a/r.txt", "【同心驿站】");
    build(first);
    Path second = write("b/r.txt", "【统战之家】");
    Files.delete(first);
    assertEquals(1, build(second).replaced());
    Path third = folder.resolve("c/r.txt");
    Files.createDirectories(third.getParent());
    Files.move(second, third);
    assertEquals(1, build(third).unchanged());
    write("b/r.txt", "【同心驿站】");
    assertRefused(build(second), second, third, "rename");
    assertTrue(String.join("\n", quads(store)).contains("统战之家"));
  }

  private void assertRefused(BuildReport report, Path refused, Path taken, String advice) {
    Trouble trouble = report.failed().get(0);
    assertEquals(refused.toString(), trouble.name());
    String reason = "has the same name as " + taken + ", and the name identifies the document; ";
    assertTrue(trouble.reason().startsWith(reason + advice), trouble.reason());
    String kept = store.manifest().entry(refused.toString()).orElseThrow().reason();
    assertEquals(trouble.reason(), kept);
  }

  @Test
  void refusesAnotherBaseInTheSameStore() throws IOException {
    write("a.txt", "【同心驿站】");
    build(folder);
    Stages other = TinyStages.of("https://example.org/", "k1");
    Build build = new Build(other, store, Progress.SILENT);
    Plan plan = new Plan(List.of(folder), List.of(), false, 1);
    assertThrows(BuildException.class, () -> build.run(plan));
  }

  @Test
  void givesTheSameStoreWhateverTheThreadsAndTheOrder() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("d" + i + ".txt", "第" + i + "期【同心" + i % 7 + "】");
    }
    build(new Plan(List.of(folder), List.of(), false, 4));
    try (GraphStore other = GraphStore.open(temporary.resolve("other"))) {
      Build build = new Build(TinyStages.of(Iris.DEFAULT_BASE, "k1"), other, Progress.SILENT);
      build.run(new Plan(List.of(folder.resolve("d7.txt")), List.of(), false, 1));
      build.run(new Plan(List.of(folder), List.of(), false, 1));
      assertEquals(quads(store), quads(other));
    }
    assertFalse(store.read(dataset -> dataset.contains(Quad.ANY)) && quads(store).isEmpty());
  }
}

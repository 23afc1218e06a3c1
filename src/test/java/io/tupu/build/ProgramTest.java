package io.tupu.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.Extractor;
import io.tupu.graph.Iris;
import io.tupu.knowledge.load.KnowledgeLoader;
import io.tupu.read.TextFile;
import io.tupu.store.GraphStore;
import io.tupu.text.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tupu of other code reads again what another one has read. */
class ProgramTest {
  private static final String KNOWLEDGE = "k";

  @TempDir Path folder;

  @Test
  void theRealStagesTellWhichProgramTheyAre() {
    String knowledge = KnowledgeLoader.all(Optional.empty()).knowledge().digest();
    try (Stages stages = Pipeline.load(Iris.DEFAULT_BASE, Optional.empty())) {
      assertEquals(Program.digest(knowledge), stages.digest());
    }
  }

  @Test
  void eachClassThatReadsCounts() {
    Set<String> parts = Program.sums(Program.home()).keySet();
    for (Class<?> one : List.of(Document.class, TextFile.class, Extractor.class, Iris.class)) {
      String name = one.getName().replace('.', '/') + ".class";
      assertTrue(parts.contains(name), name);
    }
    assertTrue(parts.contains("ontology/extraction.ttl"), parts.toString());
    assertFalse(parts.contains("io/tupu/Main.class"));
  }

  @Test
  void aJarAndItsClassesAreTheSameProgram() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/io/tupu/extract"));
    Files.writeString(classes.resolve("A.class"), "one");
    Files.writeString(folder.resolve("classes/io/tupu/Main.class"), "main");
    SortedMap<String, Long> before = Program.sums(folder.resolve("classes"));
    assertEquals(Set.of("io/tupu/extract/A.class"), before.keySet());
    Path jar = folder.resolve("tupu.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("io/tupu/extract/A.class"));
      zip.write("one".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("io/tupu/cli/B.class"));
    }
    assertEquals(before, Program.sums(jar));
    Files.writeString(classes.resolve("A.class"), "other");
    assertNotEquals(before, Program.sums(folder.resolve("classes")));
  }

  @Test
  void anotherProgramReadsUnchangedDocumentsAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("一.txt"), "黄石市\n打造【同心·驿站】。");
    assertEquals(1, build(file, "one").added());
    assertEquals(1, build(file, "one").unchanged());
    assertEquals(1, build(file, "other").replaced());
    assertEquals(1, build(file, "other").unchanged());
  }

  private BuildReport build(Path file, String program) {
    String digest = Program.digest(KNOWLEDGE, program);
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      Plan plan = new Plan(List.of(file), List.of(), false, 1);
      return new Build(TinyStages.of(Iris.DEFAULT_BASE, digest), store, Progress.SILENT).run(plan);
    }
  }
}

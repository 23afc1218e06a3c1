package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import io.tupu.serve.Served;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of an older version, brought up to this one from the texts that it keeps. */
class UpgradeTest {
  private static final String OLDER = "tupu store\nformat 0\n";

  @TempDir Path folder;

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  /** The lines of N-Quads, sorted. */
  private String nquads(String store) {
    byte[] all = CommandLineCase.bytes("export", "--format", "nquads", "--store", at(store));
    String[] lines = new String(all, StandardCharsets.UTF_8).split("\n");
    Arrays.sort(lines);
    return String.join("\n", lines);
  }

  private Path older(String store) throws IOException {
    return Files.writeString(folder.resolve(store).resolve("tupu-store.txt"), OLDER);
  }

  /**
   * What an older version might have made of the same reports: their texts are alike, but things,
   * facts and the graphs beside them are not, and one document has failed.
   */
  private void reports() throws IOException {
    Path knowledge = Files.createDirectory(folder.resolve("knowledge"));
    Files.writeString(knowledge.resolve("stops.tsv"), "name\n黄石市\n");
    Path reports = Files.createDirectory(folder.resolve("reports"));
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.filter(f -> f.toString().contains("000_")).toList()) {
        Files.copy(seed, reports.resolve(seed.getFileName()));
      }
    }
    Files.writeString(reports.resolve("零 𠀀.txt"), "\uFEFF黄石市𠀀打造“同心𠀀桥”品牌。\r\n");
    Files.writeString(reports.resolve("空.txt"), "");
  }

  @Test
  void isAfterwardsAsIfBuiltAnewFromTheFiles() throws IOException {
    reports();
    CommandLineCase.run("build", at("reports"), "--store", at("fresh"));
    String fresh = nquads("fresh");
    assertTrue(fresh.length() > 100_000);
    var built =
        CommandLineCase.run(
            "build", at("reports"), "--knowledge", at("knowledge"), "--store", at("old"));
    assertEquals(0, built.code(), built.err());
    assertFalse(fresh.equals(nquads("old")));
    older("old");
    try (Stream<Path> reports = Files.list(folder.resolve("reports"))) {
      for (Path report : reports.toList()) {
        Files.delete(report);
      }
    }

    var refused = CommandLineCase.run("export", "-o", at("x.nq"), "--store", at("old"));
    assertEquals(1, refused.code());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains("tupu build --upgrade --store DIR"), refused.err());

    var upgraded = CommandLineCase.run("build", "--upgrade", "--store", at("old"));
    assertEquals(0, upgraded.code(), upgraded.err());
    assertTrue(upgraded.out().contains("2 replaced"), upgraded.out() + built.err());
    assertEquals(fresh, nquads("old"));
    assertEquals(0, CommandLineCase.run("verify", "--store", at("old")).code());
    assertTrue(
        CommandLineCase.run("search", "律师服务团", "--store", at("old")).out().contains("律师服务团"));
    try (GraphStore again = GraphStore.existing(folder.resolve("old"));
        GraphStore anew = GraphStore.existing(folder.resolve("fresh"))) {
      // The folders of the files and what has failed too, so that the next build knows them.
      assertEquals(
          anew.manifest().entries().stream().filter(e -> e.done()).toList(),
          again.manifest().entries().stream().filter(e -> e.done()).toList());
      assertTrue(again.manifest().entry("空.txt").orElseThrow().reason().contains("empty"));
    }
  }

  @Test
  void aStoreWithoutItsTextsIsLeftAsItIs() throws IOException {
    try (GraphStore store = GraphStore.open(folder.resolve("old"))) {
      Served.put(store, Sample.huangshi());
    }
    assertEquals(0, CommandLineCase.run("export", "-o", at("all.nq"), "--store", at("old")).code());
    String bare =
        String.join(
                "\n",
                Files.readAllLines(folder.resolve("all.nq")).stream()
                    .filter(line -> !line.startsWith("#") && !line.contains("nif-core#isString"))
                    .toList())
            + "\n";
    Files.writeString(folder.resolve("bare.nq"), bare);
    CommandLineCase.run("restore", at("bare.nq"), "--store", at("bare"));
    older("bare");
    refused("keeps no text of huangshi.txt", "bare");
  }

  @Test
  void aDamagedStoreIsLeftAsItIs() throws IOException {
    try (GraphStore store = GraphStore.open(folder.resolve("old"))) {
      Served.put(store, Sample.huangshi());
    }
    older("old");
    Path texts = folder.resolve("old/gen-000001/tdb/nodes-data.obj");
    byte[] bytes = Files.readAllBytes(texts);
    bytes[bytes.length / 2] ^= 1;
    Files.write(texts, bytes);
    refused("the store is damaged (tdb/nodes-data.obj)", "old");
  }

  @Test
  void aNewerStoreAndFilesAreRefused() throws IOException {
    try (GraphStore store = GraphStore.open(folder.resolve("new"))) {
      Served.put(store, Sample.huangshi());
    }
    var both = CommandLineCase.run("build", "--upgrade", "seeds", "--store", at("new"));
    assertEquals(2, both.code());
    Files.writeString(folder.resolve("new/tupu-store.txt"), "tupu store\nformat 7\n");
    refused("use the newer tupu that made it", "new");
  }

  private void refused(String why, String store) throws IOException {
    SortedMap<String, String> before = files(store);
    var result = CommandLineCase.run("build", "--upgrade", "--store", at(store));
    assertEquals(1, result.code(), result.err());
    assertTrue(result.err().contains(why), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertEquals("", result.out());
    assertEquals(before, files(store));
  }

  /** Each file with the digest of its bytes; the lock, which holds nothing, may come. */
  private SortedMap<String, String> files(String store) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve(store))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("lock")) {
          byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
        }
      }
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
    return digests;
  }
}

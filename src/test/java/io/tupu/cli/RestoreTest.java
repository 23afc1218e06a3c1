package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import io.tupu.serve.Served;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backup and what comes back of it. */
class RestoreTest {
  @TempDir Path folder;

  @BeforeEach
  void build() {
    String hostile = "“\"'<script>&]]>\n\t𠀀\\u0041 > . =cmd|";
    try (GraphStore store = GraphStore.open(folder.resolve("old"))) {
      Served.put(
          store,
          Sample.huangshi(),
          Sample.danjiangkou(),
          Sample.of("恶意 <b>.txt", "黄石市" + hostile).named("Brand", hostile).build());
    }
  }

  private byte[] nquads(String store) {
    return CommandLineCase.bytes("export", "--format", "nquads", "--store", at(store));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tupu.nq", "tupu.nq.gz", "tupu.trig"})
  void isEqualQuadByQuad(String dump) {
    assertEquals(0, CommandLineCase.run("export", "-o", at(dump), "--store", at("old")).code());
    var result = CommandLineCase.run("restore", at(dump), "--store", at("new"));
    assertEquals(0, result.code(), result.err());
    assertTrue(result.err().contains("restored, 3 documents, "), result.err());
    byte[] before = nquads("old");
    assertTrue(before.length > 10_000);
    assertArrayEquals(before, nquads("new"));
    String digest = digestOf(new String(before, StandardCharsets.UTF_8));
    for (String store : List.of("old", "new")) {
      var verified = CommandLineCase.run("verify", "--store", at(store));
      assertEquals(0, verified.code(), verified.out());
      assertTrue(verified.err().contains(" quads, digest " + digest), verified.err());
    }
    try (GraphStore old = GraphStore.existing(folder.resolve("old"));
        GraphStore again = GraphStore.existing(folder.resolve("new"))) {
      again.requireSound();
      assertEquals(
          old.manifest().entries().stream().map(e -> e.file() + e.sha256() + e.graph()).toList(),
          again.manifest().entries().stream().map(e -> e.file() + e.sha256() + e.graph()).toList());
      // The next build reads each document again, whatever rules had read it.
      String sha256 = Sample.huangshi().document().sha256();
      assertTrue(old.manifest().unchanged("huangshi.txt", sha256, "k"));
      assertFalse(again.manifest().unchanged("huangshi.txt", sha256, "k"));
    }
    var found = CommandLineCase.run("search", "同心", "--store", at("new"));
    assertTrue(found.out().contains("同心·律师服务团"), found.out() + found.err());
  }

  /** As the documentation says that anybody can: the sum of the SHA-256 of all lines. */
  private static String digestOf(String nquads) {
    BigInteger sum = BigInteger.ZERO;
    for (String line : nquads.lines().skip(1).toList()) {
      String one = org.apache.commons.codec.digest.DigestUtils.sha256Hex(line);
      sum = sum.add(new BigInteger(one, 16));
    }
    return String.format("%064x", sum.mod(BigInteger.TWO.pow(256)));
  }

  @Test
  void aStoreWithDocumentsIsLeftAlone() {
    CommandLineCase.run("export", "-o", at("tupu.nq"), "--store", at("old"));
    byte[] before = nquads("old");
    refused("holds documents already", "restore", at("tupu.nq"), "--store", at("old"));
    assertArrayEquals(before, nquads("old"));
  }

  @Test
  void whatIsNoBackupIsSaidInOneLine() throws IOException {
    CommandLineCase.run("export", "-o", at("tupu.nt"), "--store", at("old"));
    refused("tells no graphs apart", "restore", at("tupu.nt"), "--store", at("new"));
    Files.writeString(folder.resolve("other.nq"), "<a:s> <a:p> <a:o> <a:g> .\n");
    refused("no document of tupu", "restore", at("other.nq"), "--store", at("new"));
    CommandLineCase.run("export", "-o", at("tupu.nq"), "--store", at("old"));
    byte[] bytes = Files.readAllBytes(folder.resolve("tupu.nq"));
    Files.write(folder.resolve("half.nq"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused("half.nq: ", "restore", at("half.nq"), "--store", at("new"));
    refused("missing.nq", "restore", at("missing.nq"), "--store", at("new"));
    refused("neither a store nor a dump", "restore", at("x.zip"), "--store", at("new"));
  }

  /** A dump whose last lines are gone, or one line, or one letter of one. */
  @ParameterizedTest
  @ValueSource(strings = {"tupu.nq", "tupu.trig"})
  void aDumpTellsWhetherItIsWhole(String name) throws IOException {
    CommandLineCase.run("export", "-o", at(name), "--store", at("old"));
    String whole = Files.readString(folder.resolve(name));
    int end = whole.lastIndexOf(name.endsWith("q") ? "\n" : "\n\n", whole.length() - 2);
    String closed = name.endsWith("q") ? "\n" : "\n}\n";
    Files.writeString(folder.resolve("cut-" + name), whole.substring(0, end) + closed);
    refused("is not whole: it has ", "restore", at("cut-" + name), "--store", at("new"));
    refused("is not whole: it has ", "diff", at("cut-" + name), at("old"));
    String other = whole.replaceFirst("\"黄石市\"@zh", "\"黄冈市\"@zh");
    Files.writeString(folder.resolve("other-" + name), other);
    refused("is not what was written", "restore", at("other-" + name), "--store", at("new"));
    assertFalse(Files.exists(folder.resolve("new")));
    // What tells nothing of itself, such as what another program has written, is taken as it is.
    String plain = whole.substring(whole.indexOf('\n') + 1);
    Files.writeString(folder.resolve("plain-" + name), plain);
    var restored = CommandLineCase.run("restore", at("plain-" + name), "--store", at("new"));
    assertEquals(0, restored.code(), restored.err());
    assertTrue(restored.err().contains("does not tell whether it is whole"), restored.err());
  }

  private static void refused(String why, String... command) {
    var result = CommandLineCase.run(command);
    assertEquals(1, result.code(), result.err());
    assertTrue(result.err().contains(why), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
  }
}

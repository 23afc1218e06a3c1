package io.tupu.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.read.convert.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder full of traps, built by the jar with the memory of a small machine. */
class HostileFolderIT {
  private static final String GOOD = "黄石市打造“同心驿站”品牌。\n";

  @TempDir Path folder;
  private final Map<String, String> refused = new LinkedHashMap<>();
  private int good;
  private Path in;

  @Test
  void eachIsProcessedOrNamedOnceAndTheOthersGoOn() throws Exception {
    in = Files.createDirectory(folder.resolve("in"));
    texts();
    names();
    formats();
    Map<String, String> passedOver = passedOver();
    Jar.Result result = Jar.run(folder, List.of("-Xmx512m"), "build", "in", "--store", "graph");
    assertEquals(Exit.DONE, result.code(), result.err());
    String changes =
        good + " new, 0 replaced, 0 unchanged, 0 removed, " + refused.size() + " failed";
    assertTrue(result.out().contains(changes), result.out() + result.err());
    assertEquals(refused.size(), result.err().lines().count(), result.err());
    refused.forEach((name, reason) -> named(result.err(), name, reason));
    passedOver.forEach((name, reason) -> named(result.out(), name, reason));
    assertFalse((result.err() + result.out()).contains("geheim"), result.err());
    assertFalse(result.err().contains("\u001b"), result.err());
    Jar.Result sound = Jar.run(folder, "verify", "--store", "graph");
    assertEquals(Exit.DONE, sound.code(), sound.out() + sound.err());
  }

  private static void named(String said, String name, String reason) {
    List<String> lines = said.lines().filter(line -> line.contains("/" + name + ": ")).toList();
    assertEquals(1, lines.size(), name + " in " + said);
    assertTrue(lines.get(0).contains(reason), lines.get(0));
  }

  private void good(String name, byte[] content) throws IOException {
    Files.write(in.resolve(name), content);
    good++;
  }

  private void bad(String name, byte[] content, String reason) throws IOException {
    Files.write(in.resolve(name), content);
    refused.put(name, reason);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void texts() throws IOException {
    good("good.txt", utf8(GOOD));
    good("gb.txt", GOOD.getBytes("GB18030"));
    good("big5.txt", "武漢市統戰部開展工作，成效明顯。".getBytes("Big5"));
    good("utf16.txt", ("\uFEFF" + GOOD).getBytes(UTF_16LE));
    good("quotes.txt", utf8("黄石市打造" + "“同心".repeat(20_000)));
    good("straight.txt", utf8("\"同心".repeat(20_000)));
    good("brackets.txt", utf8("（《【「".repeat(20_000)));
    good("line.txt", utf8("黄石市委统战部打造“同心驿站”品牌，服务新的社会阶层人士，".repeat(2_000)));
    bad("long.txt", utf8("黄石市委统战部开展工作，".repeat(58_000)), "characters of text, and memory for");
    bad("nul.txt", utf8("黄石\0市"), "is binary");
    bad("half.txt", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, 'x'}, "cannot be decoded");
    ByteArrayOutputStream surrogate = new ByteArrayOutputStream();
    surrogate.writeBytes(("\uFEFF黄石市").getBytes(UTF_16LE));
    surrogate.writeBytes(new byte[] {0, (byte) 0xD8, 'x', 0});
    bad("surrogate.txt", surrogate.toByteArray(), "says it is UTF-16LE but is not at byte");
    bad("empty.txt", new byte[0], "is empty");
    bad("blank.txt", utf8(" \n\u3000\n"), "no text");
    for (String name : List.of("sparse.txt", "sparse.pdf")) {
      try (RandomAccessFile file = new RandomAccessFile(in.resolve(name).toFile(), "rw")) {
        file.setLength(200L << 20);
      }
      refused.put(name, "is larger than 20 MB");
    }
  }

  private void names() throws IOException {
    good("a b 'c' \"d\" <script> & %41 {e} [f] \\g.txt", utf8(GOOD));
    good("new\nline\u001b[31m.txt", utf8(GOOD));
    good("\uD83D\uDE00 同心.txt", utf8(GOOD));
    good("x".repeat(236) + ".txt", utf8(GOOD));
    good("..txt.txt", utf8(GOOD));
    Files.move(in.resolve("..txt.txt"), in.resolve("=1+1.txt"));
    bad("bad \u001b[2J\n name.txt", new byte[0], "is empty");
    refused.remove("bad \u001b[2J\n name.txt");
    refused.put("bad \\u001B[2J name.txt", "is empty");
  }

  private void formats() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "geheim");
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
    good("good.docx", Samples.docx(Samples.p("", GOOD)).zip());
    good("good.html", utf8("<meta charset=gb2312><p>" + GOOD));
    good("good.pdf", Samples.pdf(List.of("黄石市打造“同心驿站”品牌。")));
    good("good.odt", Samples.odt("", "<text:p>" + GOOD + "</text:p>").zip());
    good("good.epub", Samples.epub(Samples.xhtml("", "<p>" + GOOD + "</p>")).zip());
    bad("no.docx", utf8(GOOD), "is no DOCX");
    bad("cut.pdf", utf8("%PDF-1.7\nbroken"), "damaged");
    bad("scan.pdf", Samples.pdf(List.of()), "pictures");
    bad("entity.docx", Samples.docx(doctype, Samples.p("", "&e;")).zip(), "");
    Samples.Parts bomb = Samples.epub(Samples.xhtml("", "<p>BOMB</p>"));
    bad("bomb.epub", bomb.zip("OEBPS/0.xhtml", "BOMB", "x", 50 << 20), "characters of text");
  }

  private Map<String, String> passedOver() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("leak.txt"), "geheim");
    Files.createSymbolicLink(in.resolve("leak.txt"), out.resolve("leak.txt"));
    Files.createSymbolicLink(in.resolve("loop"), in);
    Files.createSymbolicLink(in.resolve("self.txt"), in.resolve("self.txt"));
    Files.createSymbolicLink(in.resolve("out"), out);
    assertEquals(0, new ProcessBuilder("mkfifo", in + "/pipe.txt").start().waitFor());
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("leak.txt", "link out of the folder");
    reasons.put("out", "link out of the folder");
    reasons.put("loop", "is a link; what it points to is read where it lies");
    reasons.put("self.txt", "is a link to nothing or to itself");
    reasons.put("pipe.txt", "is a pipe or device");
    return reasons;
  }
}

package io.tupu.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.text.Document;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {
  private static final Path FILES = Path.of("src/test/resources/readers");
  private static final String TEXT = "黄石市统一战线工作简报\n\n2023年，市委统战部打造“博爱·牵手”等7个品牌。\n";

  @TempDir Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private String fault(String name, byte[] content) throws IOException {
    Path file = file(name, content);
    String message = assertThrows(ReadException.class, () -> new Readers().read(file)).getMessage();
    assertFalse(message.contains("\n"), message);
    assertTrue(message.startsWith(name + ": "), message);
    return message;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utf8.txt",
        "utf8-bom.md",
        "gb18030.txt",
        "utf16le-bom.txt",
        "utf16be-bom.txt",
        "utf16le.txt",
        "utf16be.txt",
        "crlf.txt",
        "cr.txt"
      })
  void readsTheSameTextFromAnyEncoding(String name) throws IOException {
    Document document = new Readers().read(FILES.resolve(name));
    assertEquals(TEXT, document.text());
    assertEquals(name, document.fileName());
    assertEquals(Digest.sha256(Files.readAllBytes(FILES.resolve(name))), document.sha256());
  }

  @Test
  void readsBig5() throws IOException {
    String text = new Readers().read(FILES.resolve("big5.text")).text();
    assertEquals("統一戰線工作簡報\n\n本會在香港舉辦青年交流活動，參加者逾二百人。\n", text);
  }

  static List<Arguments> seedsByEncoding() throws IOException {
    List<Arguments> arguments = new java.util.ArrayList<>();
    try (var seeds = Files.list(Path.of("seeds"))) {
      seeds
          .sorted()
          .forEach(
              seed -> {
                arguments.add(Arguments.of(seed, "GB18030"));
                arguments.add(Arguments.of(seed, "UTF-16LE"));
                arguments.add(Arguments.of(seed, "UTF-16BE"));
              });
    }
    return arguments;
  }

  @ParameterizedTest
  @MethodSource("seedsByEncoding")
  void readsSeedsInOtherEncodings(Path seed, String charset) throws IOException {
    String text = Files.readString(seed);
    Path file = file("seed.txt", text.getBytes(Charset.forName(charset)));
    assertEquals(text, new Readers().read(file).text());
  }

  @ParameterizedTest
  @CsvSource({"武汉市, GB18030", "图谱, GB18030", "一, UTF-16LE", "統戰部門, Big5"})
  void readsEvenAWord(String word, String charset) throws IOException {
    String text = word + "\n";
    Path file = file("word.txt", text.getBytes(Charset.forName(charset)));
    assertEquals(text, new Readers().read(file).text());
  }

  @Test
  void keepsSupplementaryCharacters() throws IOException {
    String text = "𠮷家\uD83D\uDE00\n";
    assertEquals(text, new Readers().read(file("a.txt", text.getBytes(UTF_8))).text());
    assertEquals(text, new Readers().read(file("b.txt", text.getBytes(UTF_16LE))).text());
  }

  @Test
  void namesTheByteThatBreaksUtf8() throws IOException {
    byte[] bytes = "武汉市统一战线工作".getBytes(UTF_8);
    bytes[7] = (byte) 0xFF;
    assertTrue(fault("a.txt", bytes).contains("not UTF-8 at byte 6"));
    byte[] marked = "\uFEFF武汉市".getBytes(UTF_8);
    marked[9] = 'x';
    assertTrue(fault("b.txt", marked).contains("at byte 10"));
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    assertTrue(fault("nul.txt", "武汉\0市".getBytes(UTF_8)).contains("binary"));
    assertTrue(
        fault("odd.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}).contains("binary"));
    assertTrue(fault("bell.txt", "\u0001\u0002\u0003武汉".getBytes(UTF_8)).contains("binary"));
    assertTrue(fault("empty.txt", new byte[0]).contains("empty"));
    assertTrue(fault("blank.txt", " \r\n\u3000\n".getBytes(UTF_8)).contains("no text"));
    assertTrue(fault("mark.txt", "\uFEFF".getBytes(UTF_8)).contains("no text"));
    assertTrue(fault("a.doc", "x".getBytes(UTF_8)).contains("tupu reads .txt"));
  }

  @Test
  void refusesWhatIsTooLargeOrNoFile() throws IOException {
    Path large = file("large.txt", "武汉市".getBytes(UTF_8));
    assertEquals("武汉市", new Readers(9).read(large).text());
    ReadException fault = assertThrows(ReadException.class, () -> new Readers(8).read(large));
    assertEquals("large.txt: is larger than 8 bytes; split it", fault.getMessage());
    Path gone = folder.resolve("gone.txt");
    fault = assertThrows(ReadException.class, () -> new Readers().read(gone));
    assertEquals("gone.txt: cannot be read: no such file", fault.getMessage());
    Path directory = Files.createDirectory(folder.resolve("d.txt"));
    assertThrows(ReadException.class, () -> new Readers().read(directory));
    assertThrows(IllegalArgumentException.class, () -> new Readers(0));
  }

  @Test
  void readsSuffixesInCapitals() throws IOException {
    assertEquals("武汉", new Readers().read(file("A.TXT", "武汉".getBytes(UTF_8))).text());
  }

  @Test
  void keepsMessagesOnOneLine() throws IOException {
    Path file = file("a\nb\u001b[31m.txt", new byte[0]);
    ReadException fault = assertThrows(ReadException.class, () -> new Readers().read(file));
    assertEquals("a?b?[31m.txt: is empty; remove it or fill it", fault.getMessage());
  }
}

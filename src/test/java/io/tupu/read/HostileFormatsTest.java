package io.tupu.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.read.convert.Bounds;
import io.tupu.read.convert.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents made to harm. Each gives its text or one line that says why not, and the next is read.
 */
class HostileFormatsTest {
  private static final Bounds LITTLE = new Bounds(64, 60, 200_000);
  private static final int MEGABYTE = 1 << 20;

  private static Readers readers;
  private static ServerSocket listener;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    readers = new Readers(20 * MEGABYTE, LITTLE);
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    listener.setSoTimeout(1);
  }

  @AfterAll
  static void stop() throws IOException {
    readers.close();
    listener.close();
  }

  private String read(String name, byte[] content) throws IOException {
    try {
      return readers.read(Files.write(folder.resolve(name), content)).text();
    } catch (ReadException e) {
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      assertFalse(e.getMessage().contains("Exception"), e.getMessage());
      return e.getMessage();
    }
  }

  private void theNextIsRead() throws IOException {
    assertEquals("武汉市\n", read("next.docx", Samples.docx(Samples.p("", "武汉市")).zip()));
  }

  /** Each way to name something outside of the document, in each format of XML. */
  static Stream<String> entities() {
    String uri = "http://127.0.0.1:" + listener.getLocalPort() + "/";
    return Stream.of(
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'FILE'>]>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM '" + uri + "'>]>",
        "<!DOCTYPE x SYSTEM '" + uri + "x.dtd'>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + uri + "p.dtd'>%p;]>",
        "<!DOCTYPE x [<!ENTITY e 'ok'><!ENTITY % p SYSTEM 'FILE'>%p;]>");
  }

  @ParameterizedTest
  @MethodSource("entities")
  void takesNothingFromOutside(String doctype) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "geheim");
    String head = doctype.replace("FILE", secret.toUri().toString());
    String entity = head.contains(" e ") ? "&e;" : "";
    List<String> texts =
        List.of(
            read("a.docx", Samples.docx(head, Samples.p("", "武汉" + entity)).zip()),
            read("a.odt", Samples.odt(head, "<text:p>武汉" + entity + "</text:p>").zip()),
            read("a.epub", Samples.epub(Samples.xhtml(head, "<p>武汉" + entity + "</p>")).zip()),
            read("a.html", (head + "<p>武汉" + entity + "</p>").getBytes(UTF_8)));
    texts.forEach(text -> assertFalse(text.contains("geheim"), text));
    assertThrows(SocketTimeoutException.class, () -> listener.accept().close());
    theNextIsRead();
  }

  @Test
  void pagesFetchNothing() throws IOException {
    String uri = "http://127.0.0.1:" + listener.getLocalPort() + "/";
    String page =
        "<base href='%'><link rel=stylesheet href='%'><script src='%'></script><img src='%'>"
            + "<iframe src='%'></iframe><object data='%'></object><meta http-equiv=refresh content='0;url=%'>"
            + "<style>@import '%';</style><p>武汉市</p>";
    assertEquals("武汉市\n", read("a.html", page.replace("%", uri).getBytes(UTF_8)));
    assertThrows(SocketTimeoutException.class, () -> listener.accept().close());
  }

  @Test
  void entitiesThatGrowAreStopped() throws IOException {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 '哈哈哈哈哈哈哈哈哈哈'>");
    for (int i = 1; i < 12; i++) {
      String before = "&e" + (i - 1) + ";";
      doctype.append("<!ENTITY e" + i + " '" + before.repeat(10) + "'>");
    }
    String head = doctype.append("]>").toString();
    for (String said :
        List.of(
            read("a.docx", Samples.docx(head, Samples.p("", "&e11;")).zip()),
            read("a.odt", Samples.odt(head, "<text:p>&e11;</text:p>").zip()),
            read("a.epub", Samples.epub(Samples.xhtml(head, "<p>&e11;</p>")).zip()))) {
      assertTrue(said.length() < 1000, "grown to " + said.length());
    }
    theNextIsRead();
  }

  /** A gigabyte of one letter takes one megabyte in a zip file. */
  @ParameterizedTest
  @ValueSource(strings = {"word/document.xml", "content.xml", "OEBPS/0.xhtml"})
  void zipBombsAreStopped(String part) throws IOException {
    String name = part.startsWith("w") ? "a.docx" : part.startsWith("c") ? "a.odt" : "a.epub";
    Samples.Parts parts =
        switch (name) {
          case "a.docx" -> Samples.docx(Samples.p("", "BOMB"));
          case "a.odt" -> Samples.odt("", "<text:p>BOMB</text:p>");
          default -> Samples.epub(Samples.xhtml("", "<p>BOMB</p>"));
        };
    String said = read(name, parts.zip(part, "BOMB", "x", 100 * MEGABYTE));
    assertTrue(
        said.contains("zip bomb")
            || said.contains("more than 200000 characters")
            || said.contains("more than 64 MB of memory"),
        said.substring(0, Math.min(300, said.length())));
    theNextIsRead();
  }

  @Test
  void aZipInAZipStaysShut() throws IOException {
    byte[] inner = new Samples.Parts().with("deep.txt", "tief").zip();
    byte[] outer = Samples.docx(Samples.p("", "武汉市")).with("word/embeddings/x.xml", inner).zip();
    assertEquals("武汉市\n", read("a.docx", outer));
  }

  @Test
  void namesInAZipLeadNowhere() throws IOException {
    Path target = folder.resolve("evil.txt");
    Samples.Parts parts =
        Samples.docx(Samples.p("", "武汉市"))
            .with("../../../../../../.." + target, "evil")
            .with(target.toString(), "evil")
            .with("..\\..\\evil.txt", "evil");
    String said = read("a.docx", parts.zip());
    assertTrue(said.equals("武汉市\n") || said.contains("is damaged"), said);
    assertFalse(Files.exists(target));
    theNextIsRead();
  }

  @Test
  void deepNestingIsRead() throws IOException {
    int depth = 20_000;
    String page = "<div>".repeat(depth) + "武汉市";
    assertTrue(read("a.html", page.getBytes(UTF_8)).endsWith("武汉市\n"));
    String spans = "<text:span>".repeat(depth) + "武汉市" + "</text:span>".repeat(depth);
    String odt = read("a.odt", Samples.odt("", "<text:p>" + spans + "</text:p>").zip());
    assertTrue(odt.equals("武汉市\n") || odt.contains("nested too deeply"), odt);
    String cell = "<w:tbl><w:tr><w:tc>";
    String tables =
        cell.repeat(depth) + Samples.p("", "武汉市") + ("</w:tc></w:tr></w:tbl>".repeat(depth));
    String docx = read("a.docx", Samples.docx(tables).zip());
    assertTrue(docx.equals("武汉市\n") || docx.contains("nested too deeply"), docx);
    theNextIsRead();
  }

  @Test
  void pdfsThatLeadInCirclesEnd() throws IOException {
    String pdf = new String(Samples.pdf(List.of("武汉市")), ISO_8859_1);
    for (String circle :
        List.of(
            pdf.replace("/Kids [3 0 R]", "/Kids [2 0 R]"),
            pdf.replace("/Contents 4 0 R", "/Contents [4 0 R 3 0 R]"),
            pdf.replace("/DescendantFonts [6 0 R]", "/DescendantFonts [5 0 R]"),
            pdf.replace("/Pages 2 0 R", "/Pages 1 0 R"),
            pdf.replace("/Count 1", "/Count 2147483647"))) {
      assertFalse(read("a.pdf", circle.getBytes(ISO_8859_1)).isEmpty());
    }
    String nested =
        "%PDF-1.4\n1 0 obj\n" + "[".repeat(500_000) + "\nendobj\ntrailer << /Root 1 0 R >>\n";
    assertTrue(read("b.pdf", nested.getBytes(UTF_8)).contains("b.pdf: is"));
    theNextIsRead();
  }

  @Test
  void aProcessThatRunsOutOfMemoryCostsOneDocument() throws IOException {
    byte[] page = new byte[18 * MEGABYTE];
    byte[] piece = "<i>x</i>".getBytes(UTF_8);
    for (int i = 0; i + piece.length <= page.length; i += piece.length) {
      System.arraycopy(piece, 0, page, i, piece.length);
    }
    assertEquals("a.html: needs more than 64 MB of memory to read; split it", read("a.html", page));
    theNextIsRead();
  }

  @Test
  void aProcessThatTakesTooLongCostsOneDocument() throws IOException {
    Samples.Parts parts = Samples.odt("BOMB", "<text:p>武汉市</text:p>");
    byte[] endless = parts.zip("content.xml", "BOMB", "<!--x-->", 200 * MEGABYTE);
    try (Readers hasty = new Readers(20 * MEGABYTE, new Bounds(64, 1, 1000))) {
      Path file = Files.write(folder.resolve("a.odt"), endless);
      ReadException e = assertThrows(ReadException.class, () -> hasty.read(file));
      assertTrue(e.getMessage().contains("takes longer than 1 s"), e.getMessage());
    }
  }

  @Test
  void saysThatThereIsTooMuchText() throws IOException {
    byte[] page = new byte[300_000];
    Arrays.fill(page, (byte) 'x');
    assertEquals("a.html: has more than 200000 characters of text; split it", read("a.html", page));
  }

  @Test
  void controlCharactersAndHalfPairsDoNotReachTheText() throws IOException {
    String page = "<p>武\u0001汉&#0;&#xD800;市&#x1F600;" + "好".repeat(300) + "</p>";
    String text = read("a.html", page.getBytes(UTF_8));
    assertTrue(text.endsWith("市\uD83D\uDE00" + "好".repeat(300) + "\n"), text);
    assertFalse(text.strip().codePoints().anyMatch(Character::isISOControl), text);
    assertFalse(text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF), text);
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Set<Path> before = temporary();
    try (Readers own = new Readers(MEGABYTE, LITTLE)) {
      own.read(Files.write(folder.resolve("a.docx"), Samples.docx(Samples.p("", "武汉市")).zip()));
      assertEquals(before.size() + 1, temporary().size());
    }
    assertEquals(before, temporary());
  }

  private static Set<Path> temporary() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("tupu-read-"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}

package io.tupu.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.read.convert.Samples;
import io.tupu.text.Document;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats other than text: what a reader sees is in the text, with its headings and tables. */
class FormatsTest {
  private static final Readers READERS = new Readers();
  private static final String REPORT =
      """
      # 黄石市统战工作简报

      ## 一、打造品牌

      2023年，市委统战部打造“同心驿站”品牌。

      | 镇街 | 品牌名称 |
      | 陶港镇 | 同心·富川 |
      """;

  @TempDir Path folder;

  @AfterAll
  static void close() {
    READERS.close();
  }

  private String text(String name, byte[] content) throws IOException {
    Document document = READERS.read(Files.write(folder.resolve(name), content));
    assertEquals(Digest.sha256(content), document.sha256());
    assertEquals(name, document.fileName());
    return document.text();
  }

  private static String html(String body) {
    return "<html><head><title>黄石市统战工作简报-黄石统战网</title></head><body>" + body + "</body></html>";
  }

  private static final String PAGE =
      "<h1>黄石市统战工作简报</h1><h2>一、打造品牌</h2><p>2023年，市委<b>统战部</b>打造“同心驿站”品牌。</p>"
          + "<table><tr><th>镇街</th><th>品牌名称</th></tr><tr><td>陶港镇</td><td>同心·富川</td></tr></table>";

  @Test
  void readsDocx() throws IOException {
    String body =
        Samples.p("1", "黄石市统战工作简报")
            + Samples.p("2", "一、打造品牌")
            + Samples.p("", "2023年，市委统战部打造“同心驿站”品牌。")
            + ("<w:tbl>" + Samples.row("镇街", "品牌名称") + Samples.row("陶港镇", "同心·富川") + "</w:tbl>");
    assertEquals(REPORT, text("报告.docx", Samples.docx(body).zip()));
  }

  @Test
  void readsOdt() throws IOException {
    String cell = "<table:table-cell><text:p>%s</text:p></table:table-cell>";
    String body =
        "<text:h text:outline-level='1'>黄石市统战工作简报</text:h>"
            + "<text:h text:outline-level='2'>一、打造品牌</text:h>"
            + "<text:p>2023年，市委<text:span>统战部</text:span>打造“同心驿站”品牌。</text:p><table:table><table:table-row>"
            + (cell.replace("%s", "镇街") + cell.replace("%s", "品牌名称"))
            + "</table:table-row><table:table-row>"
            + (cell.replace("%s", "陶港镇") + cell.replace("%s", "同心·富川"))
            + "</table:table-row></table:table>";
    assertEquals(REPORT, text("报告.odt", Samples.odt("", body).zip()));
  }

  @Test
  void readsEpubInItsReadingOrder() throws IOException {
    String doctype =
        "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd'>";
    byte[] book =
        Samples.epub(
                Samples.xhtml("<!DOCTYPE html>", PAGE),
                Samples.xhtml(doctype, "<h1>后记</h1><p>文&#160;字。</p>"))
            .zip();
    assertEquals(REPORT + "\n# 后记\n\n文 字。\n", text("年鉴.epub", book));
  }

  @Test
  void readsHtmlWithoutItsMachinery() throws IOException {
    String page =
        html(
            "<script>alert('x')</script><nav><a>首页</a></nav>"
                + PAGE
                + "<style>p{}</style><footer>版权所有</footer>");
    assertEquals(REPORT, text("报告.html", page.getBytes(UTF_8)));
  }

  @Test
  void findsTheHeadingThatOnlyTheTitleOfAPageTells() throws IOException {
    String page = html("<div><b>黄石市统战工作简报</b></div><div>来源：黄石日报<br>第二行<br><br>第三行</div>");
    assertEquals("# 黄石市统战工作简报\n\n来源：黄石日报\n第二行\n\n第三行\n", text("a.htm", page.getBytes(UTF_8)));
    String without = html("<p>市委统战部打造品牌。</p>");
    assertEquals("# 黄石市统战工作简报\n\n市委统战部打造品牌。\n", text("b.htm", without.getBytes(UTF_8)));
  }

  @Test
  void tablesForLooksAreNoTables() throws IOException {
    String page =
        html(
            "<table><tr><td>栏目<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul></td><td>"
                + PAGE
                + "</td></tr></table>");
    assertEquals("栏目\n\n- 甲\n  - 乙\n- 丙\n\n" + REPORT, text("a.html", page.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, gb2312",
    "GB18030, utf-8",
    "GB18030, big5",
    "UTF-16LE, gb2312",
    "GB18030, nonsense"
  })
  void believesTheBytesOfAPageMoreThanItsLabel(String charset, String label) throws IOException {
    String page = html(PAGE).replace("<head>", "<head><meta charset=\"" + label + "\">");
    assertEquals(REPORT, text("报告.html", page.getBytes(Charset.forName(charset))));
  }

  @Test
  void believesTheLabelWhenTheBytesDoNotTell() throws IOException {
    String page = "<meta charset=iso-8859-1><p>Caf\u00e9 de Wuhan</p>";
    assertEquals("Café de Wuhan\n", text("a.html", page.getBytes(Charset.forName("ISO-8859-1"))));
    String big5 = "<meta charset=utf-8><p>統一戰線工作簡報：本會在香港舉辦青年交流活動。</p>";
    assertEquals(
        "統一戰線工作簡報：本會在香港舉辦青年交流活動。\n", text("b.html", big5.getBytes(Charset.forName("Big5"))));
  }

  @Test
  void readsTheTextLayerOfPdf() throws IOException {
    List<String> lines =
        List.of("黄石市统战工作简报", "", "　　2023年，市委统战部打造“同心驿站”品牌，服务新的社会阶层人", "士，取得明显成效。", "⼈⺠");
    String text = text("报告.pdf", Samples.pdf(lines));
    assertTrue(text.startsWith("黄石市统战工作简报\n\n"), text);
    assertTrue(text.contains("阶层人\n士"), text);
    assertTrue(text.replaceAll("\\s", "").contains("新的社会阶层人士，取得明显成效。人民"), text);
  }

  @Test
  void saysWhyAPdfOfPicturesHasNoText() throws IOException {
    assertTrue(fault("scan.pdf", Samples.pdf(List.of())).contains("pictures"));
  }

  private String fault(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    try {
      return "no fault but " + READERS.read(file).text();
    } catch (ReadException e) {
      assertFalse(e.getMessage().contains("\n"), e.getMessage());
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @CsvSource({"docx, DOCX", "odt, ODT", "epub, EPUB", "pdf, PDF"})
  void saysWhatAFileIsNot(String suffix, String format) throws IOException {
    assertEquals(
        "x." + suffix + ": is no " + format + ", whatever its name says",
        fault("x." + suffix, "武汉市统一战线工作".getBytes(UTF_8)));
    byte[] broken = new Samples.Parts().with("a", "b").zip();
    if (format.equals("PDF")) {
      broken = "%PDF-1.7\nbroken".getBytes(UTF_8);
    }
    String said = fault("y." + suffix, broken);
    assertTrue(said.contains("is damaged, or no " + format) || said.contains("no text"), said);
  }
}

package io.tupu.read.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents made by hand, as small as their formats allow, so that tests can break them. */
public final class Samples {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:";

  private Samples() {}

  /** Entries of a zip file, to be changed and written. */
  public static final class Parts {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public Parts with(String name, String text) {
      entries.put(name, text.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    public Parts with(String name, byte[] content) {
      entries.put(name, content);
      return this;
    }

    /** With so many bytes of one piece, again and again, in place of a word of one part. */
    public byte[] zip(String part, String word, String piece, int size) {
      String[] around = new String(entries.remove(part), StandardCharsets.UTF_8).split(word, 2);
      byte[] chunk = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        write(zip);
        zip.putNextEntry(new ZipEntry(part));
        zip.write(around[0].getBytes(StandardCharsets.UTF_8));
        for (int left = size; left > 0; left -= chunk.length) {
          zip.write(chunk);
        }
        zip.write(around[1].getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    private void write(ZipOutputStream zip) throws IOException {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }

    public byte[] zip() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        write(zip);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }

  /**
   * @param body WordprocessingML
   */
  public static Parts docx(String body) {
    return docx("", body);
  }

  /**
   * @param doctype before the root of the main part
   */
  public static Parts docx(String doctype, String body) {
    String types = PACKAGE + "content-types";
    String part = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return new Parts()
        .with(
            "[Content_Types].xml",
            XML
                + ("<Types xmlns='" + types + "'>")
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + ("<Override PartName='/word/document.xml' ContentType='" + part)
                + ("document.main+xml'/><Override PartName='/word/styles.xml' ContentType='" + part)
                + "styles+xml'/></Types>")
        .with("_rels/.rels", relation(relations + "officeDocument", "word/document.xml"))
        .with("word/_rels/document.xml.rels", relation(relations + "styles", "styles.xml"))
        .with(
            "word/styles.xml",
            XML
                + ("<w:styles xmlns:w='" + WORD + "'>")
                + "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
                + "<w:style w:type='paragraph' w:styleId='2'><w:name w:val='heading 2'/></w:style>"
                + "</w:styles>")
        .with(
            "word/document.xml",
            XML
                + doctype
                + ("<w:document xmlns:w='"
                    + WORD
                    + "'><w:body>"
                    + body
                    + "</w:body></w:document>"));
  }

  private static String relation(String type, String target) {
    return XML
        + ("<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='")
        + (type + "' Target='" + target + "'/></Relationships>");
  }

  /** A paragraph of a Word document; of the style, if there is one. */
  public static String p(String style, String text) {
    String look = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
    return "<w:p>" + look + "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
  }

  /** A row of a Word table. */
  public static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(p("", cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  /**
   * @param body elements of text and table
   */
  public static Parts odt(String doctype, String body) {
    return new Parts()
        .with("mimetype", "application/vnd.oasis.opendocument.text")
        .with(
            "META-INF/manifest.xml",
            XML
                + ("<manifest:manifest xmlns:manifest='" + OFFICE + "manifest:1.0'>")
                + "<manifest:file-entry manifest:full-path='/' manifest:media-type='application/vnd.oasis.opendocument.text'/>"
                + "</manifest:manifest>")
        .with(
            "content.xml",
            XML
                + doctype
                + ("<office:document-content xmlns:office='" + OFFICE + "office:1.0'")
                + (" xmlns:text='" + OFFICE + "text:1.0' xmlns:table='" + OFFICE + "table:1.0'>")
                + ("<office:body><office:text>" + body + "</office:text></office:body>")
                + "</office:document-content>");
  }

  /**
   * @param pages XHTML documents, in reading order
   */
  public static Parts epub(String... pages) {
    StringBuilder items = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    Parts parts =
        new Parts()
            .with("mimetype", "application/epub+zip")
            .with(
                "META-INF/container.xml",
                XML
                    + "<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
                    + "<rootfiles><rootfile full-path='OEBPS/book.opf' media-type='application/oebps-package+xml'/>"
                    + "</rootfiles></container>");
    for (int i = 0; i < pages.length; i++) {
      String item = "<item id='p%d' href='%d.xhtml' media-type='application/xhtml+xml'/>";
      items.append(item.replace("%d", String.valueOf(i)));
      spine.append("<itemref idref='p").append(i).append("'/>");
      parts.with("OEBPS/" + i + ".xhtml", pages[i]);
    }
    return parts.with(
        "OEBPS/book.opf",
        XML
            + "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'>"
            + "<metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>年鉴</dc:title></metadata>"
            + ("<manifest>" + items + "</manifest><spine>" + spine + "</spine></package>"));
  }

  /** A page of XHTML. */
  public static String xhtml(String doctype, String body) {
    return XML
        + doctype
        + "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>页</title></head><body>"
        + body
        + "</body></html>";
  }

  /** A PDF of one page, with a text layer in a Chinese font that it does not bring along. */
  public static byte[] pdf(List<String> lines) {
    StringBuilder content = new StringBuilder("BT /F1 16 Tf 72 760 Td 28 TL ");
    for (String line : lines) {
      byte[] codes = line.getBytes(StandardCharsets.UTF_16BE);
      content.append('<').append(HexFormat.of().formatHex(codes)).append("> Tj T* ");
    }
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            + " /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + (content.length() + 2) + " >>\nstream\n" + content + "ET\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            + " /DescendantFonts [6 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R"
            + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>",
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
            + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
  }

  private static byte[] pdf(String... objects) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.length; i++) {
      offsets.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
    for (int offset : offsets) {
      file.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", offset));
    }
    file.append("trailer << /Size ").append(objects.length + 1).append(" /Root 1 0 R >>\n");
    file.append("startxref\n").append(table).append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}

package io.tupu.export.table;

import io.tupu.export.text.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a spreadsheet (XLSX) row by row. Texts are cells of text and stay so when edited, so that
 * no text becomes a formula. A table too long for one sheet goes on in the next, a text too long
 * for a cell ends in a mark that says so.
 *
 * <p>Written here because the libraries that stream stamp the time into the file, and equal graphs
 * are to give equal bytes.
 */
public final class Workbook {
  /** Of Excel, with the row of names. */
  private static final int ROWS = 1_048_576;

  private static final int CHARACTERS = 32_767;
  private static final String CUT = "…〔截断 cut〕";
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final Archive archive;
  private final int most;
  private final List<String> sheets = new ArrayList<>();
  private Writer writer;
  private List<String> names;
  private String table;
  private int part;
  private int rows;

  public Workbook(OutputStream out) {
    this(out, ROWS);
  }

  /**
   * @param most rows of a sheet, with the row of names
   */
  Workbook(OutputStream out, int most) {
    this.archive = new Archive(out);
    this.most = most;
  }

  /** Begins a table; the one before is complete. */
  public void table(String name, List<String> columns) throws IOException {
    table = name;
    names = List.copyOf(columns);
    part = 0;
    begin();
  }

  public void row(List<Cell> cells) throws IOException {
    if (rows == most) {
      begin();
    }
    write(cells, 2);
  }

  private void begin() throws IOException {
    end();
    part++;
    sheets.add(part == 1 ? table : table + " " + part);
    writer = archive.file("xl/worksheets/sheet" + sheets.size() + ".xml");
    writer.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView");
    writer.write(" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"");
    writer.write(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    writer.write("<sheetFormatPr defaultColWidth=\"24\" defaultRowHeight=\"15\"/><sheetData>");
    rows = 0;
    write(names.stream().map(Cell::text).toList(), 1);
  }

  private void end() throws IOException {
    if (!sheets.isEmpty()) {
      writer.write("</sheetData>");
      if (!names.isEmpty()) {
        writer.write("<autoFilter ref=\"A1:" + column(names.size() - 1) + rows + "\"/>");
      }
      writer.write("</worksheet>");
    }
  }

  private void write(List<Cell> cells, int style) throws IOException {
    rows++;
    writer.write("<row r=\"" + rows + "\">");
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String place = "<c r=\"" + column(i) + rows + "\"";
      if (cell.number()) {
        writer.write(place + "><v>" + cell.text() + "</v></c>");
      } else if (!cell.text().isEmpty()) {
        writer.write(place + " s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        writer.write(text(cell.text()) + "</t></is></c>");
      }
    }
    writer.write("</row>\n");
  }

  /** In spreadsheets {@code _x0041_} is an A; so the first of the low lines is written so too. */
  private static String text(String text) {
    String whole =
        text.length() > CHARACTERS ? text.substring(0, CHARACTERS - CUT.length()) + CUT : text;
    return Xml.escape(ESCAPE.matcher(whole).replaceAll("_x005F_"));
  }

  /** A, B, …, Z, AA, … */
  private static String column(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : column(number / 26 - 1) + last;
  }

  /** Ends the file and leaves the stream open. There must be a table. */
  public void finish() throws IOException {
    end();
    book();
    part("xl/styles.xml", styles());
    StringBuilder relations = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
      types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
    }
    relations.append(relation(sheets.size() + 1, "styles", "styles.xml"));
    part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/xl/workbook.xml", "sheet.main")
            + type("/xl/styles.xml", "styles")
            + types
            + "</Types>");
    archive.finish();
  }

  private void part(String name, String xml) throws IOException {
    archive.file(name).write(HEAD + xml);
  }

  private void book() throws IOException {
    StringBuilder book = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"");
    book.append(RELATIONS).append("\"><sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      book.append("<sheet name=\"").append(Xml.escape(sheets.get(i))).append("\" sheetId=\"");
      book.append(i + 1).append("\" r:id=\"rId").append(i + 1).append("\"/>");
    }
    part("xl/workbook.xml", book.append("</sheets></workbook>").toString());
  }

  /** 0 the usual, 1 bold text, 2 text. The number format 49 is text. */
  private static String styles() {
    String font = "<sz val=\"11\"/><name val=\"Calibri\"/></font>";
    String format = "<xf numFmtId=\"49\" fontId=\"%\" fillId=\"0\" borderId=\"0\" xfId=\"0\"";
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\"><font>"
        + font
        + "<font><b/>"
        + font
        + "</fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf xfId=\"0\"/>"
        + format.replace("%", "1")
        + " applyNumberFormat=\"1\" applyFont=\"1\"/>"
        + format.replace("%", "0")
        + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }
}

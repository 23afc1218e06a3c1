package io.tupu.export.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets, read by another library. */
class WorkbookTest {
  private interface Filling {
    void fill(Workbook book) throws IOException;
  }

  private static byte[] book(int most, Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook book = new Workbook(out, most);
    filling.fill(book);
    book.finish();
    return out.toByteArray();
  }

  private static List<List<Row>> sheets(byte[] book) throws IOException {
    List<List<Row>> sheets = new ArrayList<>();
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      for (Sheet sheet : read.getSheets().toList()) {
        sheets.add(sheet.read());
      }
    }
    return sheets;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-1+1",
        "@SUM(A1)",
        "\tx",
        "黄石市 𠀀",
        "a\"b<c>&d",
        "两\n行",
        " 前后 ",
        "_x0041_",
        "00123"
      })
  void textsAreCellsOfText(String text) throws IOException {
    byte[] book =
        book(
            10,
            b -> {
              b.table("t", List.of("a"));
              b.row(List.of(Cell.text(text)));
            });
    var cell = sheets(book).get(0).get(1).getCell(0);
    assertEquals(CellType.STRING, cell.getType());
    String read = cell.asString();
    assertEquals(text, text.equals("_x0041_") ? read.replace("_x005F_", "_") : read);
    String xml = entry(book, "xl/worksheets/sheet1.xml");
    assertTrue(xml.contains("<c r=\"A2\" s=\"2\" t=\"inlineStr\">"), xml);
    assertTrue(!xml.contains("<f>"), xml);
    assertTrue(entry(book, "xl/styles.xml").contains("numFmtId=\"49\""));
  }

  @Test
  void numbersAreNumbers() throws IOException {
    byte[] book =
        book(
            10,
            b -> {
              b.table("t", List.of("a", "b", "c"));
              b.row(List.of(Cell.number("0.85"), Cell.number("12"), Cell.number("")));
            });
    Row row = sheets(book).get(0).get(1);
    assertEquals(new BigDecimal("0.85"), row.getCell(0).asNumber());
    assertEquals(new BigDecimal("12"), row.getCell(1).asNumber());
    assertEquals(2, row.getCellCount());
  }

  @Test
  void aLongTableGoesOnInTheNextSheet() throws IOException {
    byte[] book =
        book(
            3,
            b -> {
              b.table("long", List.of("n"));
              for (int i = 0; i < 5; i++) {
                b.row(List.of(Cell.text("r" + i)));
              }
              b.table("short", List.of("n"));
            });
    List<List<Row>> sheets = sheets(book);
    assertEquals(List.of(3, 3, 2, 1), sheets.stream().map(List::size).toList());
    assertEquals("n", sheets.get(2).get(0).getCell(0).asString());
    assertEquals("r4", sheets.get(2).get(1).getCell(0).asString());
    assertTrue(entry(book, "xl/workbook.xml").contains("name=\"long 3\""));
  }

  @Test
  void aLongTextSaysThatItIsCut() throws IOException {
    byte[] book =
        book(
            10,
            b -> {
              b.table("t", List.of("a"));
              b.row(List.of(Cell.text("字".repeat(40_000))));
            });
    String read = sheets(book).get(0).get(1).getCell(0).asString();
    assertEquals(32_767, read.length());
    assertTrue(read.endsWith("cut〕"));
  }

  @Test
  void columnsGoBeyondZ() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      names.add("c" + i);
    }
    byte[] book = book(10, b -> b.table("t", names));
    Row head = sheets(book).get(0).get(0);
    assertEquals(60, head.getCellCount());
    assertEquals("c59", head.getCell(59).asString());
    assertTrue(entry(book, "xl/worksheets/sheet1.xml").contains("r=\"BH1\""));
  }

  @Test
  void equalTablesAreEqualBytes() throws IOException {
    Filling filling = b -> b.table("t", List.of("a"));
    assertArrayEquals(book(10, filling), book(10, filling));
  }

  private static String entry(byte[] book, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError(name);
  }
}

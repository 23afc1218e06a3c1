package io.tupu.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.NodeList;

/** Files as other programs would read them. */
final class TakenApart {
  private TakenApart() {}

  static NodeList elements(String xml, String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getElementsByTagName(name);
  }

  static int count(String xml, String name) {
    try {
      return elements(xml, name).getLength();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static SortedMap<String, String> files(byte[] zip) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return files;
  }

  /** All cells of a table of one column, but the head. */
  static SortedSet<String> column(String csv) {
    List<String> cells = cells(csv);
    return new TreeSet<>(cells.subList(1, cells.size()));
  }

  /** By RFC 4180. */
  static List<String> cells(String csv) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return cells;
  }
}

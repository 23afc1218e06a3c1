package io.tupu.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The documents of one generation of a store, by file name. Immutable. */
public final class Manifest {
  /** Of a store without any document. */
  public static final Manifest EMPTY = new Manifest(new TreeMap<>());

  private static final String HEAD = "# file\tpath\tsha256\tknowledge\tgraph\treason";

  private final SortedMap<String, ManifestEntry> entries;

  private Manifest(SortedMap<String, ManifestEntry> entries) {
    this.entries = entries;
  }

  static Manifest of(SortedMap<String, ManifestEntry> entries) {
    return new Manifest(new TreeMap<>(entries));
  }

  /** By file name, done and failed alike. */
  public Collection<ManifestEntry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  public Optional<ManifestEntry> entry(String file) {
    return Optional.ofNullable(entries.get(file));
  }

  /** Whether this very file was already read by the same knowledge, and well. */
  public boolean unchanged(String file, String sha256, String knowledge) {
    ManifestEntry entry = entries.get(file);
    return entry != null
        && entry.done()
        && entry.sha256().equals(sha256)
        && entry.knowledge().equals(knowledge);
  }

  /** Twelve hexadecimal digits over the documents and the knowledge that read them. */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ManifestEntry entry : entries.values()) {
        String line = entry.graph() + ' ' + entry.sha256() + ' ' + entry.knowledge() + '\n';
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  SortedMap<String, ManifestEntry> asMap() {
    return new TreeMap<>(entries);
  }

  /** A tab-separated table with a head line; tabs, line ends and backslashes are escaped. */
  String write() {
    StringBuilder table = new StringBuilder(HEAD).append('\n');
    for (ManifestEntry e : entries.values()) {
      List<String> row =
          List.of(e.file(), e.path(), e.sha256(), e.knowledge(), e.graph(), e.reason());
      row.forEach(cell -> table.append(escape(cell)).append('\t'));
      table.setCharAt(table.length() - 1, '\n');
    }
    return table.toString();
  }

  /**
   * @throws IllegalArgumentException for anything that {@link #write} does not write
   */
  static Manifest parse(String table) {
    SortedMap<String, ManifestEntry> entries = new TreeMap<>();
    String[] lines = table.split("\n", -1);
    if (!lines[0].equals(HEAD) || !lines[lines.length - 1].isEmpty()) {
      throw new IllegalArgumentException("no manifest");
    }
    for (String line : List.of(lines).subList(1, lines.length - 1)) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.split("\t", -1)) {
        cells.add(unescape(cell));
      }
      if (cells.size() != 6) {
        throw new IllegalArgumentException("a row of " + cells.size() + " cells");
      }
      entries.put(
          cells.get(0),
          new ManifestEntry(
              cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
    }
    return new Manifest(entries);
  }

  private static String escape(String cell) {
    return cell.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescape(String cell) {
    StringBuilder plain = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\' && i + 1 < cell.length()) {
        i++;
        char next = cell.charAt(i);
        c = next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next;
      }
      plain.append(c);
    }
    return plain.toString();
  }
}

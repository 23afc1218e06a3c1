package io.tupu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Length and CRC-32C of every file of a generation. A generation does not change once it is in
 * force, so any difference is damage. TDB2 itself has no checksums and may answer wrongly from a
 * damaged file.
 */
final class Checksums {
  private static final String NAME = "checksums.tsv";
  private static final int CHUNK = 1 << 20;

  private Checksums() {}

  /** Notes the files as they are. */
  static void write(Path generation) throws IOException {
    StringBuilder table = new StringBuilder();
    files(generation)
        .forEach((name, sum) -> table.append(name).append('\t').append(sum).append('\n'));
    Durable.write(generation.resolve(NAME), table.toString());
  }

  /** Names of the files that are not what they were; empty for a sound generation. */
  static List<String> damaged(Path generation) throws IOException {
    String table;
    try {
      table = Files.readString(generation.resolve(NAME));
    } catch (NoSuchFileException e) {
      return List.of(NAME);
    }
    SortedMap<String, String> now = files(generation);
    List<String> damaged = new ArrayList<>();
    for (String line : table.lines().toList()) {
      int tab = line.indexOf('\t');
      String name = tab < 0 ? line : line.substring(0, tab);
      if (tab < 0 || !line.substring(tab + 1).equals(now.remove(name))) {
        damaged.add(name);
      }
    }
    if (!table.endsWith("\n")) {
      damaged.add(NAME);
    }
    // Left over: files that no line tells of, or a table that lost its end.
    damaged.addAll(now.keySet());
    return damaged;
  }

  /**
   * A quick look before TDB2 opens the files: it makes lost ones anew, empty, and answers from
   * them.
   *
   * @throws IOException for a file that is lost or has another length
   */
  static void checkLengths(Path generation) throws IOException {
    for (String line : Files.readAllLines(generation.resolve(NAME))) {
      String[] cells = line.split("\t", -1);
      Path file = generation.resolve(cells[0]);
      if (cells.length != 3 || !String.valueOf(Files.size(file)).equals(cells[1])) {
        throw new IOException(file + " is damaged");
      }
    }
  }

  private static SortedMap<String, String> files(Path generation) throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(generation)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = generation.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith(NAME) && !name.equals("in-use")) {
          sums.put(name, sum(path));
        }
      }
    }
    return sums;
  }

  private static String sum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
    long length = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer.clear()) >= 0) {
        sum.update(buffer.flip());
        length += buffer.limit();
      }
    }
    return length + "\t" + Long.toHexString(sum.getValue());
  }
}

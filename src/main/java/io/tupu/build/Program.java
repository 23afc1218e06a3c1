package io.tupu.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The program as part of what a result depends on: a tupu whose code or ontology is another may
 * read an unchanged document in another way.
 */
final class Program {
  /** What stands between a file and its quads. */
  private static final List<String> PARTS =
      List.of(
          "ontology/",
          "io/tupu/text/",
          "io/tupu/read/",
          "io/tupu/layout/",
          "io/tupu/nlp/",
          "io/tupu/knowledge/",
          "io/tupu/extract/",
          "io/tupu/graph/");

  private Program() {}

  /** The digest of knowledge and of this program; 64 hexadecimal digits. */
  static String digest(String knowledge) {
    return digest(knowledge, sums(home()).toString());
  }

  static String digest(String knowledge, String program) {
    try {
      byte[] both = (knowledge + "\0" + program).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar, or the folder of classes. */
  static Path home() {
    try {
      return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The CRC-32 of each part by its name, which a jar tells without being read. */
  static SortedMap<String, Long> sums(Path home) {
    try {
      return Files.isDirectory(home) ? ofFolder(home) : ofJar(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, Long> ofJar(Path jar) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory() && counts(entry.getName()))
          .forEach((ZipEntry entry) -> sums.put(entry.getName(), entry.getCrc()));
    }
    return sums;
  }

  private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (counts(name)) {
          CRC32 sum = new CRC32();
          sum.update(Files.readAllBytes(file));
          sums.put(name, sum.getValue());
        }
      }
    }
    return sums;
  }

  private static boolean counts(String name) {
    return PARTS.stream().anyMatch(name::startsWith);
  }
}

package io.tupu.knowledge.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The analyst's folder. A table, query or Turtle file that nothing would read, in it or in a folder
 * in it, is a fault, so that no misspelt name goes unnoticed; other files are left alone.
 */
final class OwnFolder {
  private final Optional<Path> folder;
  private final List<String> faults;

  /**
   * @throws KnowledgeException when it is no folder
   */
  OwnFolder(Optional<Path> folder, List<String> faults) {
    this.folder = folder;
    this.faults = faults;
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new KnowledgeException(
          List.of(folder.get() + " is not a folder; --knowledge wants one"));
    }
  }

  /** A fault for each file that looks like knowledge and is none of these. */
  void check(List<String> known) {
    if (folder.isEmpty()) {
      return;
    }
    TreeSet<String> strange = new TreeSet<>();
    try {
      for (Path file : list(folder.get())) {
        String name = file.getFileName().toString();
        if (Files.isDirectory(file)) {
          below(file).forEach(lost -> strange.add(name + "/" + lost));
        } else if (likeKnowledge(name) && !known.contains(name)) {
          strange.add(name);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      faults.add(folder.get() + ": cannot be listed, check permissions");
    }
    for (String name : strange) {
      faults.add(
          at(name)
              + ": not read; the files of such a folder are "
              + known
              + (name.contains("/") ? ", in itself and not below" : ""));
    }
  }

  private static List<String> below(Path folder) throws IOException {
    return folder.getFileName().toString().startsWith(".")
        ? List.of()
        : list(folder).stream()
            .map(file -> file.getFileName().toString())
            .filter(OwnFolder::likeKnowledge)
            .toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static boolean likeKnowledge(String name) {
    return name.matches("[^.].*\\.(tsv|csv|ttl|rq)");
  }

  /** The file's path, for messages. */
  String at(String name) {
    return folder.map(f -> f.resolve(name).toString()).orElse(name);
  }

  /** The text of a file without a byte order mark; empty when there is none. */
  Optional<String> text(String name) {
    Optional<Path> file = folder.map(f -> f.resolve(name)).filter(Files::exists);
    try {
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(Files.readString(file.get()).replaceFirst("^\uFEFF", ""));
    } catch (IOException e) {
      faults.add(file.get() + ": cannot be read as UTF-8; save it in that encoding");
      return Optional.empty();
    }
  }
}

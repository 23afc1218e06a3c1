package io.tupu.knowledge.load;

import io.tupu.read.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

  /** A link to nothing is there, too: it was put there to be read. */
  private static boolean there(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** The text of a file without a byte order mark; empty when there is none. */
  Optional<String> text(String name) {
    Optional<Path> file = folder.map(f -> f.resolve(name)).filter(OwnFolder::there);
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(TextFile.read(file.get()));
    } catch (FileSystemException e) {
      faults.add(file.get() + ": cannot be read; check its permissions");
    } catch (IOException e) {
      faults.add(e.getMessage());
    }
    return Optional.empty();
  }
}

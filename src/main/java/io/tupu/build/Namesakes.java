package io.tupu.build;

import io.tupu.store.Manifest;
import io.tupu.store.ManifestEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files of the same name. The name is the document's identity, so of several files only one can be
 * in a store: the one that is in it already, as long as that file exists. Thread-safe.
 */
final class Namesakes {
  private final Manifest before;

  Namesakes(Manifest before) {
    this.before = before;
  }

  /**
   * Files of a build, one a name.
   *
   * @param refused the others, each with the one that was taken
   */
  record Parted(List<Path> taken, Map<Path, Path> refused) {}

  /** In the order given. */
  Parted part(List<Path> files) {
    Map<String, Path> taken = new LinkedHashMap<>();
    for (Path file : files) {
      taken.merge(Worker.name(file), file, (first, next) -> stored(next) ? next : first);
    }
    Map<Path, Path> refused = new LinkedHashMap<>();
    for (Path file : files) {
      Path kept = taken.get(Worker.name(file));
      if (!kept.equals(file)) {
        refused.put(file, kept);
      }
    }
    return new Parted(new ArrayList<>(taken.values()), refused);
  }

  private Optional<Path> source(Path file) {
    return before
        .entry(Worker.name(file))
        .filter(ManifestEntry::done)
        .map(entry -> Path.of(entry.path()))
        .filter(Path::isAbsolute);
  }

  private boolean stored(Path file) {
    return source(file).filter(path -> same(path, file)).isPresent();
  }

  /** Another file of this name that the store holds and that is still where it was. */
  Optional<Path> holder(Path file) {
    return source(file).filter(path -> !same(path, file) && !Files.notExists(path));
  }

  /** Whether the store holds a document of this name from a file that is no longer there. */
  boolean moved(Path file) {
    return source(file).filter(path -> !same(path, file) && Files.notExists(path)).isPresent();
  }

  private static boolean same(Path a, Path b) {
    try {
      return Worker.path(a).equals(Worker.path(b)) || Files.isSameFile(a, b);
    } catch (IOException e) {
      return false;
    }
  }

  /** Why a file was not taken, and what to do. */
  static String refusal(Path taken) {
    return "has the same name as "
        + taken
        + ", and the name identifies the document; rename one of the two";
  }

  /** The same, where the other one is in the store. */
  static String refusalByStore(Path holder) {
    return refusal(holder) + ", or take the other one out: --remove " + Worker.name(holder);
  }

  /**
   * Refusals are kept under the whole path, since the name stands for another file.
   *
   * @param files of a build
   * @param refused of them, as the manifest names them
   * @return what the manifest says of files that are no longer refused
   */
  List<String> settled(List<Path> files, Collection<String> refused) {
    return files.stream()
        .map(Worker::path)
        .filter(path -> before.entry(path).isPresent() && !refused.contains(path))
        .toList();
  }
}

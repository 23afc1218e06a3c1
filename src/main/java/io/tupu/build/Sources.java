package io.tupu.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files that a build was given, itself or by their folders.
 *
 * @param files to be read; those of one folder by path, otherwise as given, each once
 * @param folders that were given and could be walked
 * @param left what lies in the folders and is not read: links, special files, other formats
 * @param faults what was given and cannot be read at all
 */
record Sources(List<Path> files, List<Path> folders, List<Trouble> left, List<Trouble> faults) {
  Sources {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
    left = List.copyOf(left);
    faults = List.copyOf(faults);
  }

  /**
   * Looks at the file system once. Links inside folders are not followed, since they may lead out
   * or round in a circle; names that begin with a dot are passed over.
   *
   * @param readable whether some reader takes a file of this name, asked in folders only
   */
  static Sources find(List<Path> given, Predicate<Path> readable) {
    Search search = new Search(readable);
    given.forEach(search::add);
    return new Sources(search.files, search.folders, search.left, search.faults);
  }

  private static final class Search {
    private final Predicate<Path> readable;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Trouble> left = new ArrayList<>();
    private final List<Trouble> faults = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    Search(Predicate<Path> readable) {
      this.readable = readable;
    }

    void add(Path given) {
      if (Files.isDirectory(given)) {
        walk(given);
      } else if (Files.isRegularFile(given)) {
        file(given);
      } else if (Files.exists(given)) {
        faults.add(new Trouble(given.toString(), "neither a file nor a folder"));
      } else {
        faults.add(new Trouble(given.toString(), "no such file or folder"));
      }
    }

    private void file(Path file) {
      if (seen.add(file.toAbsolutePath().normalize())) {
        files.add(file);
      }
    }

    private void walk(Path folder) {
      List<Path> found = new ArrayList<>();
      try {
        Path start = folder.toRealPath();
        Files.walkFileTree(start, new Visitor(folder, start, found));
        folders.add(folder);
      } catch (IOException e) {
        faults.add(new Trouble(folder.toString(), "cannot be listed: " + Reasons.of(e)));
      }
      found.stream().sorted(Comparator.comparing(Path::toString)).forEach(this::file);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
      private final Path given;
      private final Path start;
      private final List<Path> found;

      Visitor(Path given, Path start, List<Path> found) {
        this.given = given;
        this.start = start;
        this.found = found;
      }

      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (hidden(file)) {
          return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
          leave(file, "a link, not followed");
        } else if (!attributes.isRegularFile()) {
          leave(file, "no regular file");
        } else if (!readable.test(file)) {
          leave(file, "no reader for this format");
        } else {
          found.add(shown(file));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        faults.add(new Trouble(shown(file).toString(), Reasons.of(e)));
        return FileVisitResult.CONTINUE;
      }

      private void leave(Path file, String reason) {
        left.add(new Trouble(shown(file).toString(), reason));
      }

      /** With the folder as it was given, and not as it is really called. */
      private Path shown(Path file) {
        return given.resolve(start.relativize(file));
      }

      private boolean hidden(Path path) {
        return !path.equals(start) && path.getFileName().toString().startsWith(".");
      }
    }
  }
}

package io.tupu.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files behind what the user named.
 *
 * @param files to read, sorted by path, each once
 * @param skipped what lies beside them and is not read, and why; sorted by path
 */
public record Sources(List<Path> files, List<Skipped> skipped) {
  public Sources {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /**
   * A file or folder that is not read.
   *
   * @param fault whether the user should know: a named file that is missing, an unreadable one;
   *     false for hidden files, links and formats that tupu does not read
   */
  public record Skipped(Path path, String reason, boolean fault) {
    /** One line, safe to print. */
    public String message() {
      return ReadException.printable(path.toString()) + ": " + reason;
    }
  }

  /**
   * Expands folders to the files in them, at any depth. Links inside a folder are not followed, so
   * neither a loop nor a file outside of the folder is ever reached; a link that the user names is.
   * Never throws for anything found on the disk.
   */
  public static Sources expand(List<Path> named, Readers readers) {
    Search search = new Search(readers);
    named.forEach(search::named);
    return search.result();
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    private final Readers readers;
    private final Map<Path, Path> files = new LinkedHashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private Path root;

    Search(Readers readers) {
      this.readers = readers;
    }

    void named(Path path) {
      root = path;
      if (Files.isRegularFile(path)) {
        add(path);
      } else if (Files.isDirectory(path)) {
        walk(path);
      } else if (Files.exists(path)) {
        skip(path, "is a pipe or device, not a regular file", true);
      } else {
        boolean link = Files.isSymbolicLink(path);
        skip(path, link ? "is a link to nothing" : "no such file or folder", true);
      }
    }

    private void walk(Path folder) {
      try {
        root = folder.toRealPath();
        Files.walkFileTree(Files.isSymbolicLink(folder) ? root : folder, this);
      } catch (IOException e) {
        skip(folder, "cannot be read: " + Readers.reason(e), true);
      }
    }

    private void add(Path file) {
      try {
        files.putIfAbsent(file.toRealPath(), file);
      } catch (IOException e) {
        skip(file, "cannot be read: " + Readers.reason(e), true);
      }
    }

    private void skip(Path path, String reason, boolean fault) {
      skipped.add(new Skipped(path, reason, fault));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (isHidden(folder) && !folder.toRealPath().equals(root)) {
        skip(folder, "is hidden", false);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        skip(file, link(file), false);
      } else if (isHidden(file)) {
        skip(file, "is hidden", false);
      } else if (Readers.name(file).startsWith("~$")) {
        skip(file, "is the lock file of a document that is open in Word", false);
      } else if (!attributes.isRegularFile()) {
        skip(file, "is a pipe or device, not a regular file", false);
      } else if (!readers.take(file)) {
        skip(file, "is of no format that tupu reads", false);
      } else if (!Files.isReadable(file)) {
        skip(file, "cannot be read: permission denied", true);
      } else {
        add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      skip(file, "cannot be read: " + Readers.reason(e), true);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      if (e != null) {
        skip(folder, "cannot be read to the end: " + Readers.reason(e), true);
      }
      return FileVisitResult.CONTINUE;
    }

    private String link(Path link) {
      try {
        return link.toRealPath().startsWith(root)
            ? "is a link; what it points to is read where it lies"
            : "is a link out of the folder; name its target to read it";
      } catch (IOException e) {
        return "is a link to nothing or to itself";
      }
    }

    private static boolean isHidden(Path path) {
      return Readers.name(path).startsWith(".");
    }

    Sources result() {
      Comparator<Path> byPath = Comparator.comparing(Path::toString);
      return new Sources(
          files.values().stream().sorted(byPath).toList(),
          skipped.stream().sorted(Comparator.comparing(Skipped::path, byPath)).toList());
    }
  }
}

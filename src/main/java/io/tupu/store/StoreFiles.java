package io.tupu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one store, and what they must hold. See the package for the picture. */
record StoreFiles(Path root) {
  static final int FORMAT = 1;
  static final String MARKER = "tupu store\nformat " + FORMAT + "\n";

  private static final Pattern MARKER_FORM = Pattern.compile("tupu store\nformat (\\d{1,6})\n");
  private static final Pattern GENERATION = Pattern.compile("gen-(\\d{6,18})");
  private static final Pattern CURRENT = Pattern.compile("gen-(\\d{6,18})\n");

  /** Holds the place of the first generation, so that a lost {@code current} is not "empty". */
  private static final String NONE = "gen-000000\n";

  /** What a process leaves that is killed while it makes a store. */
  private static final List<String> BEGUN = List.of("tupu-store.txt.tmp", "current", "current.tmp");

  Path marker() {
    return root.resolve("tupu-store.txt");
  }

  Path current() {
    return root.resolve("current");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path generation(long number) {
    return root.resolve(String.format(Locale.ROOT, "gen-%06d", number));
  }

  static Path inUse(Path generation) {
    return generation.resolve("in-use");
  }

  static Path manifest(Path generation) {
    return generation.resolve("manifest.tsv");
  }

  static Path tdb(Path generation) {
    return generation.resolve("tdb");
  }

  /** Makes an empty store where nothing is yet; leaves an existing store as it is. */
  void createOrCheck() {
    try {
      if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(root);
      }
      if (Files.isDirectory(root) && !Files.exists(marker()) && vacant()) {
        Durable.write(current(), NONE);
        Durable.write(marker(), MARKER);
      }
    } catch (IOException e) {
      throw new StoreException(
          root, "the store cannot be created", "check the path and its permissions", e);
    }
    check();
  }

  /**
   * @throws StoreException unless this is a store of this version
   */
  void check() {
    int format = format();
    if (format < FORMAT) {
      throw new StoreException(
          root,
          "the store has format " + format + " of an older tupu, this one reads format " + FORMAT,
          "bring it up with: tupu build --upgrade --store DIR");
    }
  }

  /**
   * Format of the store, of this version or an older one.
   *
   * @throws StoreException when this is no store, or one of a newer version
   */
  int format() {
    if (Files.isSymbolicLink(root) && !Files.exists(root)) {
      throw new StoreException(
          root, "is a link to nothing, to itself, or to what may not be seen", "mend the link");
    }
    if (!Files.exists(root)) {
      throw new StoreException(
          root, "there is no store", "make one with: tupu build FILE… --store DIR");
    }
    if (!Files.isDirectory(root)) {
      throw new StoreException(
          root, "a store is a folder, this is a file", "name another with --store");
    }
    if (!Files.exists(marker())) {
      throw new StoreException(
          root, "the folder is not a tupu store", "name another with --store, or an empty one");
    }
    String text;
    try {
      text = Files.readString(marker());
    } catch (IOException e) {
      throw new StoreException(marker(), "cannot be read", "check its permissions", e);
    }
    Matcher form = MARKER_FORM.matcher(text);
    if (!form.matches()) {
      throw new StoreException(marker(), "is damaged", "build the store again in a new folder");
    }
    int format = Integer.parseInt(form.group(1));
    if (format > FORMAT) {
      throw new StoreException(
          root,
          "the store has format " + format + ", this tupu reads format " + FORMAT,
          "use the newer tupu that made it, or build it again in a new folder");
    }
    return format;
  }

  private boolean vacant() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.map(f -> f.getFileName().toString()).allMatch(BEGUN::contains);
    }
  }

  /** Number of the generation in force; 0 before the first. */
  long currentNumber() {
    String name;
    try {
      name = Files.readString(current());
    } catch (NoSuchFileException e) {
      throw new StoreException(
          current(), "is missing: the store is damaged", "build it again in a new folder", e);
    } catch (IOException e) {
      throw new StoreException(current(), "cannot be read", "check its permissions", e);
    }
    Matcher matcher = CURRENT.matcher(name);
    if (!matcher.matches()) {
      throw new StoreException(current(), "is damaged", "build the store again in a new folder");
    }
    return Long.parseLong(matcher.group(1));
  }

  /** Every generation on disk, in force or not, by number. */
  List<Long> generations() throws IOException {
    List<Long> numbers = new ArrayList<>();
    try (Stream<Path> files = Files.list(root)) {
      files
          .map(f -> GENERATION.matcher(f.getFileName().toString()))
          .filter(Matcher::matches)
          .forEach(m -> numbers.add(Long.parseLong(m.group(1))));
    }
    numbers.sort(null);
    return numbers;
  }
}

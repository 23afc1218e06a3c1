package io.tupu.serve.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that the browser tests run: Debian's, found on the PATH. */
record Programs(Path browser, Path driver) {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Empty where one of the two is missing. */
  static Optional<Programs> find() {
    Optional<Path> driver = on("chromedriver");
    return BROWSERS.stream()
        .flatMap(name -> on(name).stream())
        .findFirst()
        .flatMap(browser -> driver.map(d -> new Programs(browser, d)));
  }

  private static Optional<Path> on(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

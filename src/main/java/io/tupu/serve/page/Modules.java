package io.tupu.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which modules a module of the pages imports, in all. A page names them in its head, so that the
 * browser asks for all of them at once, not level by level. Immutable.
 */
final class Modules {
  private static final String FRAME = "lib/frame.js";
  private static final Pattern IMPORT =
      Pattern.compile("^(?:import|export)\\b[^;'\"]*from '(\\.{1,2}/[^']+)';", Pattern.MULTILINE);

  private static final Map<String, Set<String>> OF_PAGES =
      ofAll(
          List.of(
              "pages/ask.js",
              "pages/document.js",
              "pages/downloads.js",
              "pages/find.js",
              "pages/graph.js",
              "pages/help.js",
              "pages/overview.js",
              "pages/query.js",
              "pages/thing.js"));

  private Modules() {}

  private static Map<String, Set<String>> ofAll(List<String> pages) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (String page : pages) {
      Set<String> imported = new LinkedHashSet<>();
      follow(FRAME, imported);
      follow(page, imported);
      imported.remove(FRAME);
      imported.remove(page);
      all.put(page, Collections.unmodifiableSet(imported));
    }
    return Collections.unmodifiableMap(all);
  }

  /** Paths below {@code /web/}, without the module itself; none for one that is not a page's. */
  static Set<String> of(String page) {
    return OF_PAGES.getOrDefault(page, Collections.emptySet());
  }

  private static void follow(String module, Set<String> found) {
    if (!found.add(module)) {
      return;
    }
    Matcher imports = IMPORT.matcher(text(module));
    while (imports.find()) {
      follow(beside(module, imports.group(1)), found);
    }
  }

  /** The path of what a module calls {@code ./x.js} or {@code ../folder/x.js}. */
  private static String beside(String module, String relative) {
    return URI.create("/" + module).resolve(relative).getPath().substring(1);
  }

  private static String text(String module) {
    try (InputStream in = Modules.class.getResourceAsStream("/web/" + module)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.tupu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Jetty;
import org.junit.jupiter.api.Test;

/** What is on the class path, and in the jar with it. */
class DependenciesTest {
  /** Before it, requests can be smuggled past the checks; Jena 5.6.0 asks for 12.1.1. */
  private static final Version SAFE_JETTY = Version.parse("12.1.8");

  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*)\\.jar");

  private static Stream<Matcher> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
        .filter(Matcher::matches);
  }

  @Test
  void noJettyIsOlderThanItsFixes() {
    List<Matcher> jetty = jars().filter(m -> m.group(1).startsWith("jetty-")).toList();
    assertFalse(jetty.isEmpty());
    List<String> old =
        jetty.stream()
            .filter(m -> !m.group(1).contains("servlet-api"))
            .filter(m -> Version.parse(m.group(2)).compareTo(SAFE_JETTY) < 0)
            .map(Matcher::group)
            .toList();
    assertEquals(List.of(), old);
    assertTrue(Version.parse(Jetty.VERSION).compareTo(SAFE_JETTY) >= 0, Jetty.VERSION);
  }

  /** Two versions of one library make what runs depend on the order of the class path. */
  @Test
  void noLibraryIsThereTwice() {
    List<String> names = jars().map(m -> m.group(1)).sorted().toList();
    assertEquals(names.stream().distinct().toList(), names);
  }
}

package io.tupu.serve.data;

import io.tupu.query.NamedQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.Query;

/** The queries behind pages and descriptions, {@code queries/views/*.rq}. */
public final class Views {
  private final Map<String, NamedQuery> loaded = new ConcurrentHashMap<>();

  /** Without parameters. */
  public Query view(String name) {
    return named(name).bind(new TreeMap<>());
  }

  /** About one thing. */
  public Query about(String name, String iri) {
    TreeMap<String, String> values = new TreeMap<>();
    values.put("this", iri);
    return named(name).bind(values);
  }

  /** What a view shows, in both languages. */
  public Map<String, String> titles(String name) {
    return named(name).titles();
  }

  private NamedQuery named(String name) {
    return loaded.computeIfAbsent(name, n -> NamedQuery.parse(n, text(n)));
  }

  /** A query as it stands in its file, to be shown. */
  public String shown(String name) {
    return named(name).body();
  }

  private static String text(String name) {
    String path = "/queries/views/" + name + ".rq";
    try (InputStream in = Views.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

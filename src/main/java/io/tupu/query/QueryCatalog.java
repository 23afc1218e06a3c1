package io.tupu.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The questions of one folder of {@code queries}, in the order of its index. Immutable. */
public final class QueryCatalog {
  private final List<NamedQuery> queries;

  private QueryCatalog(List<NamedQuery> queries) {
    this.queries = List.copyOf(queries);
  }

  /** The public gallery. */
  public static QueryCatalog examples() {
    return load("examples");
  }

  /** Self-tests of a dataset: each must give no row. */
  public static QueryCatalog checks() {
    return load("checks");
  }

  /** A folder of the class path, whose file {@code INDEX} names its queries, one to a line. */
  private static QueryCatalog load(String folder) {
    List<NamedQuery> queries = new ArrayList<>();
    for (String name : resource(folder + "/INDEX").lines().toList()) {
      queries.add(NamedQuery.parse(name, resource(folder + "/" + name + ".rq")));
    }
    return new QueryCatalog(queries);
  }

  private static String resource(String path) {
    try (InputStream in = QueryCatalog.class.getResourceAsStream("/queries/" + path)) {
      if (in == null) {
        throw new QueryException("queries/" + path + " is missing in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<NamedQuery> queries() {
    return queries;
  }

  public Optional<NamedQuery> named(String name) {
    return queries.stream().filter(q -> q.name().equals(name)).findFirst();
  }

  /** All names, for messages. */
  public String names() {
    return queries.stream().map(NamedQuery::name).collect(Collectors.joining(", "));
  }
}

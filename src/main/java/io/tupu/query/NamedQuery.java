package io.tupu.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question that is kept in a file. Its first lines are comments that describe it:
 *
 * <pre>
 * # title@zh: 一个区域及其下各地的品牌
 * # title@en: Brands of a region and of all below it
 * # param: region 区域
 * # expect: rows >= 3
 * # expect-contains: 同心
 * </pre>
 *
 * <p>A parameter is a variable of the query with a default, {@code VALUES ?region { "宁波市"@zh }},
 * which also says what kind of term a value becomes. So the file as it stands is a whole query.
 *
 * @param name of the file, without suffix
 * @param titles by language
 * @param minRows that the seeds must give
 * @param contains texts of which each must occur in the answer on the seeds
 * @param sparql the whole file
 */
public record NamedQuery(
    String name,
    Map<String, String> titles,
    List<Param> params,
    int minRows,
    List<String> contains,
    String sparql) {
  private static final Pattern HEADER =
      Pattern.compile("#\\s*(title@[a-z]+|param|expect|expect-contains):\\s*(.*?)\\s*");
  private static final Pattern PARAM = Pattern.compile("([A-Za-z]\\w*)\\s+(\\S+)");
  private static final Pattern ROWS = Pattern.compile("rows\\s*>=\\s*(\\d{1,9})");

  public NamedQuery {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    params = List.copyOf(params);
    contains = List.copyOf(contains);
  }

  /**
   * A part of the question that the asker may change.
   *
   * @param name of the variable
   * @param label for people
   * @param value what it is when the asker says nothing
   */
  public record Param(String name, String label, Node value) {

    /** The default as people write it. */
    public String text() {
      return value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
    }
  }

  /**
   * Reads the text of a file.
   *
   * @throws QueryException for a header or a query that cannot be understood
   */
  public static NamedQuery parse(String name, String text) {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    List<String> contains = new ArrayList<>();
    int minRows = 0;
    for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        String value = header.group(2);
        switch (header.group(1)) {
          case "param" -> param(name, value, labels);
          case "expect" -> minRows = rows(name, value);
          case "expect-contains" -> contains.add(value);
          default -> titles.put(header.group(1).substring("title@".length()), value);
        }
      }
    }
    if (!titles.containsKey("zh") || !titles.containsKey("en")) {
      throw new QueryException(name + ".rq: needs # title@zh: and # title@en:");
    }
    Map<Var, Node> defaults = Defaults.of(query(name, text));
    List<Param> params = new ArrayList<>();
    labels.forEach((param, label) -> params.add(param(name, param, label, defaults)));
    return new NamedQuery(name, titles, params, minRows, contains, text);
  }

  private static void param(String name, String value, Map<String, String> labels) {
    Matcher param = PARAM.matcher(value);
    if (!param.matches()) {
      throw new QueryException(name + ".rq: a parameter is # param: name label");
    }
    labels.put(param.group(1), param.group(2));
  }

  private static Param param(String name, String param, String label, Map<Var, Node> defaults) {
    Node value = defaults.get(Var.alloc(param));
    if (value == null) {
      throw new QueryException(
          name + ".rq: the parameter " + param + " needs a default, VALUES ?" + param + " { … }");
    }
    return new Param(param, label, value);
  }

  private static Query query(String name, String text) {
    try {
      return QueryText.parse(text);
    } catch (QueryException e) {
      throw new QueryException(name + ".rq: " + e.getMessage(), e);
    }
  }

  private static int rows(String name, String value) {
    Matcher rows = ROWS.matcher(value);
    if (!rows.matches()) {
      throw new QueryException(name + ".rq: expected # expect: rows >= number");
    }
    return Integer.parseInt(rows.group(1));
  }

  /**
   * The query with values, the defaults where none is given.
   *
   * @param values by the names of the parameters, as people write them
   * @throws QueryException for a name that is no parameter, or a value of another kind
   */
  public Query bind(Map<String, String> values) {
    Map<Var, Node> terms = new HashMap<>();
    for (Param param : params) {
      String given = values.get(param.name());
      terms.put(
          Var.alloc(param.name()),
          given == null ? param.value() : Terms.like(param.value(), given, param.name()));
    }
    for (String given : values.keySet()) {
      if (!terms.containsKey(Var.alloc(given))) {
        throw new QueryException(
            name
                + " has no parameter "
                + given
                + "; it has "
                + params.stream().map(Param::name).toList());
      }
    }
    return QueryTransformOps.replaceVars(
        Defaults.without(query(name, sparql), terms.keySet()), terms);
  }
}

package io.tupu.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question that is kept in a file. Its first lines are comments that describe it:
 *
 * <pre>
 * # title@zh: 一个区域及其下各地的某类举措
 * # title@en: Initiatives of a kind in a region and all below it
 * # view: table
 * # param: name region 区域|region ?region
 * # param: type term 类型|type
 * # choices: type Brand Program Platform
 * # expect: rows &gt;= 3
 * # expect-contains: 同心
 * </pre>
 *
 * <p>A parameter is a variable of the query with a default, {@code VALUES ?name { "宁波市"@zh }},
 * which also says what kind of term a value becomes. So the file as it stands is a whole query.
 * Where the header names a thing, its IRI may stand in place of the name: then the variable of the
 * thing gets it, and the pattern that looks for the name goes.
 *
 * @param name of the file, without suffix
 * @param titles by language
 * @param view that says most
 * @param minRows that the seeds must give
 * @param contains texts of which each must occur in the answer on the seeds
 * @param sparql the whole file
 */
public record NamedQuery(
    String name,
    Map<String, String> titles,
    View view,
    List<Param> params,
    int minRows,
    List<String> contains,
    String sparql) {

  public NamedQuery {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    params = List.copyOf(params);
    contains = List.copyOf(contains);
  }

  /**
   * Reads the text of a file.
   *
   * @throws QueryException for a header or a query that cannot be understood
   */
  public static NamedQuery parse(String name, String text) {
    Header header = Header.of(name, text);
    Map<Var, Node> defaults = Defaults.of(query(name, text));
    List<Param> params = new ArrayList<>();
    for (Header.ParamLine line : header.params) {
      Node value = defaults.get(Var.alloc(line.name()));
      if (value == null) {
        throw header.fault(
            "the parameter " + line.name() + " needs a default, VALUES ?" + line.name() + " { … }");
      }
      params.add(
          new Param(
              line.name(),
              line.labels(),
              line.kind(),
              value,
              line.thing(),
              header.choices(line.name())));
    }
    return new NamedQuery(
        name, header.titles, header.view, params, header.minRows, header.contains, text);
  }

  private static Query query(String name, String text) {
    try {
      return QueryText.parse(text);
    } catch (QueryException e) {
      throw new QueryException(name + ".rq: " + e.getMessage(), e);
    }
  }

  /** The query without the comments of its header. */
  public String body() {
    return sparql
        .lines()
        .dropWhile(l -> l.startsWith("#"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The same with the names of classes, relations and states in this language, zh or en. */
  public NamedQuery in(String language) {
    String other = sparql.replaceAll("(LANG\\(\\?\\w+\\) = )\"zh\"", "$1\"" + language + "\"");
    return new NamedQuery(name, titles, view, params, minRows, contains, other);
  }

  public Optional<Param> param(String param) {
    return params.stream().filter(p -> p.name().equals(param)).findFirst();
  }

  /**
   * The query with values, the defaults where none is given.
   *
   * @param values by the names of the parameters, as people write them
   * @throws QueryException for a name that is no parameter, or a value of another kind
   */
  public Query bind(Map<String, String> values) {
    check(values);
    Map<Var, Node> terms = new HashMap<>();
    Query query = query(name, sparql);
    for (Param param : params) {
      String given = values.get(param.name());
      if (given != null && param.thing().isPresent() && Terms.iri(given)) {
        Var thing = Var.alloc(param.thing().get());
        query = Defaults.naming(query, Var.alloc(param.name()), thing, Terms.resource(given));
      } else {
        terms.put(Var.alloc(param.name()), given == null ? param.value() : Terms.of(param, given));
      }
    }
    return QueryTransformOps.replaceVars(Defaults.without(query, terms.keySet()), terms);
  }

  /**
   * @throws QueryException for a name that is no parameter
   */
  public void check(Map<String, String> values) {
    for (String given : values.keySet()) {
      if (param(given).isEmpty()) {
        throw new QueryException(
            name
                + " has no parameter "
                + given
                + "; it has "
                + params.stream().map(Param::name).toList());
      }
    }
  }
}

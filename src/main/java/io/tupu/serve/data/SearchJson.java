package io.tupu.serve.data;

import io.tupu.graph.Vocab;
import io.tupu.search.Hits;
import io.tupu.search.NameHit;
import io.tupu.search.Part;
import io.tupu.search.SearchIndex;
import io.tupu.search.SentenceHit;
import io.tupu.search.Wanted;
import io.tupu.serve.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Results of a search as JSON, in the form that docs/search.md tells. For one transaction. */
public final class SearchJson {
  /** What can be searched. */
  public static final List<String> PLACES = List.of("all", "names", "sentences", "terms");

  private final DatasetGraph dataset;
  private final Function<Node, Optional<String>> path;
  private final Map<String, String> types = new HashMap<>();

  /**
   * @param path where an IRI is found on the server
   */
  public SearchJson(DatasetGraph dataset, Function<Node, Optional<String>> path) {
    this.dataset = dataset;
    this.path = path;
  }

  /**
   * The whole answer.
   *
   * @param in one of {@link #PLACES}
   */
  public String of(Wanted wanted, String in, SearchIndex index) {
    List<String> members = new ArrayList<>();
    members.add("\"query\":" + Json.quote(wanted.text()));
    members.add("\"in\":" + Json.quote(in));
    members.add("\"type\":" + wanted.type().map(Json::quote).orElse("null"));
    members.add("\"limit\":" + wanted.limit());
    members.add("\"offset\":" + wanted.offset());
    boolean all = in.equals("all");
    if (all || in.equals("names")) {
      members.add("\"names\":" + names(index.names(wanted)));
    }
    if (all || in.equals("sentences")) {
      members.add("\"sentences\":" + sentences(index.sentences(wanted)));
    }
    if (in.equals("terms")) {
      members.add("\"terms\":" + names(index.terms(wanted)));
    }
    return "{" + String.join(",", members) + "}\n";
  }

  private String names(Hits<NameHit> hits) {
    return hits(hits, this::name);
  }

  private String sentences(Hits<SentenceHit> hits) {
    return hits(hits, this::sentence);
  }

  private static <T> String hits(Hits<T> hits, Function<T, String> one) {
    return "{\"total\":"
        + hits.total()
        + ",\"complete\":"
        + hits.complete()
        + ",\"results\":"
        + array(hits.results(), one)
        + "}";
  }

  private String name(NameHit hit) {
    return thing(hit.iri())
        + ",\"label\":"
        + Json.quote(hit.label())
        + ",\"types\":"
        + array(hit.types(), this::type)
        + ",\"context\":"
        + Json.quote(hit.context())
        + ",\"matched\":"
        + Json.quote(hit.matched())
        + ",\"by\":"
        + lower(hit.by())
        + ",\"at\":"
        + lower(hit.at())
        + ",\"parts\":"
        + array(hit.parts(), SearchJson::part)
        + ",\"facts\":"
        + hit.facts()
        + ",\"score\":"
        + score(hit.score())
        + "}";
  }

  private String sentence(SentenceHit hit) {
    return thing(hit.iri())
        + ",\"sentence\":"
        + Json.quote(hit.sentence())
        + ",\"parts\":"
        + array(hit.parts(), SearchJson::part)
        + ",\"document\":"
        + thing(hit.document())
        + ",\"label\":"
        + Json.quote(hit.title())
        + "},\"score\":"
        + score(hit.score())
        + "}";
  }

  /** The beginning of an object. */
  private String thing(String iri) {
    String page = iri.contains("#char=") ? iri.substring(0, iri.indexOf('#')) : iri;
    String here = path.apply(NodeFactory.createURI(page)).map(Json::quote).orElse("null");
    return "{\"iri\":" + Json.quote(iri) + ",\"path\":" + here;
  }

  private static String part(Part part) {
    return "{\"text\":" + Json.quote(part.text()) + ",\"hit\":" + part.hit() + "}";
  }

  private String type(String iri) {
    return types.computeIfAbsent(
        iri,
        known ->
            "{\"iri\":"
                + Json.quote(iri)
                + ",\"name\":"
                + Json.quote(iri.substring(iri.lastIndexOf(iri.contains("#") ? '#' : '/') + 1))
                + ",\"zh\":"
                + label(iri, "zh")
                + ",\"en\":"
                + label(iri, "en")
                + "}");
  }

  private String label(String iri, String lang) {
    Iterator<Quad> quads =
        dataset.find(Node.ANY, NodeFactory.createURI(iri), Vocab.LABEL, Node.ANY);
    String best = null;
    while (quads.hasNext()) {
      Node label = quads.next().getObject();
      if (label.isLiteral() && label.getLiteralLanguage().equals(lang)) {
        String text = label.getLiteralLexicalForm();
        best = best == null || text.compareTo(best) < 0 ? text : best;
      }
    }
    return best == null ? "null" : Json.quote(best);
  }

  private static <T> String array(List<T> of, Function<T, String> one) {
    return of.stream().map(one).collect(Collectors.joining(",", "[", "]"));
  }

  private static String lower(Enum<?> value) {
    return Json.quote(value.name().toLowerCase(Locale.ROOT));
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }
}

package io.tupu.serve.data;

import io.tupu.graph.Vocab;
import io.tupu.search.SearchFiles;
import io.tupu.search.SearchIndex;
import io.tupu.search.Wanted;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Json;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.store.GraphStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** {@code /search?q=…}: things by their names, sentences by their words. */
public final class SearchRoute implements Route {
  private static final int LONGEST = 200;
  private static final int MOST = 100;
  private static final int USUAL = 20;
  private static final List<String> PLACES = List.of("all", "names", "sentences", "terms");
  private static final Node CLASS = NodeFactory.createURI("http://www.w3.org/2002/07/owl#Class");

  private final GraphStore store;
  private final Snapshots snapshots;
  private final Site site;
  private final SearchFiles files = new SearchFiles();

  public SearchRoute(GraphStore store, Snapshots snapshots, Site site) {
    this.store = store;
    this.snapshots = snapshots;
    this.site = site;
  }

  @Override
  public Reply answer(Ask ask) {
    String text = ask.param("q").map(String::strip).orElse("");
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Refusal(400, "Say in q what to look for, in 1 to " + LONGEST + " characters.");
    }
    String in = ask.param("in").filter(value -> !value.isBlank()).orElse("all");
    if (!PLACES.contains(in)) {
      throw new Refusal(400, "The parameter in is one of " + String.join(", ", PLACES) + ".");
    }
    int limit = number(ask, "limit", USUAL, 1, MOST);
    int offset = number(ask, "offset", 0, 0, SearchIndex.MOST);
    String tag = snapshots.now().tag();
    String json =
        store.read(
            files,
            (dataset, index) -> {
              Optional<String> type =
                  ask.param("type").filter(t -> !t.isBlank()).map(t -> type(t.strip(), dataset));
              Wanted wanted = new Wanted(text, type, limit, offset);
              return json(wanted, in, index, new SearchJson(dataset, site));
            });
    return Reply.text(200, "application/json", json).tagged(tag, ask);
  }

  private static String json(Wanted wanted, String in, SearchIndex index, SearchJson json) {
    List<String> members = new ArrayList<>();
    members.add("\"query\":" + Json.quote(wanted.text()));
    members.add("\"in\":" + Json.quote(in));
    members.add("\"type\":" + wanted.type().map(Json::quote).orElse("null"));
    members.add("\"limit\":" + wanted.limit());
    members.add("\"offset\":" + wanted.offset());
    boolean all = in.equals("all");
    if (all || in.equals("names")) {
      members.add("\"names\":" + json.names(index.names(wanted)));
    }
    if (all || in.equals("sentences")) {
      members.add("\"sentences\":" + json.sentences(index.sentences(wanted)));
    }
    if (in.equals("terms")) {
      members.add("\"terms\":" + json.names(index.terms(wanted)));
    }
    return "{" + String.join(",", members) + "}\n";
  }

  private static int number(Ask ask, String name, int usual, int least, int most) {
    Optional<String> given = ask.param(name).filter(value -> !value.isBlank());
    if (given.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(given.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Refusal(
        400, "The parameter " + name + " is a number from " + least + " to " + most + ".");
  }

  /** The IRI of a class, given as such, by its name or by its label. */
  private static String type(String given, DatasetGraph dataset) {
    String local = given.startsWith("tupu:") ? given.substring("tupu:".length()) : given;
    TreeSet<String> names = new TreeSet<>();
    Iterator<Quad> classes = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, CLASS);
    while (classes.hasNext()) {
      Node one = classes.next().getSubject();
      String iri = one.isURI() ? one.getURI() : "";
      String name = iri.startsWith(Vocab.TUPU) ? iri.substring(Vocab.TUPU.length()) : "";
      if (!name.isEmpty()) {
        names.add(name);
        if (iri.equals(given) || name.equalsIgnoreCase(local) || labelled(one, given, dataset)) {
          return iri;
        }
      }
    }
    throw new Refusal(400, "There is no such type; there are " + String.join(", ", names) + ".");
  }

  private static boolean labelled(Node one, String label, DatasetGraph dataset) {
    Iterator<Quad> labels = dataset.find(Node.ANY, one, Vocab.LABEL, Node.ANY);
    boolean found = false;
    while (labels.hasNext()) {
      Node value = labels.next().getObject();
      found |= value.isLiteral() && value.getLiteralLexicalForm().equalsIgnoreCase(label);
    }
    return found;
  }
}

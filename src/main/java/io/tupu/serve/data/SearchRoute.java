package io.tupu.serve.data;

import io.tupu.search.SearchException;
import io.tupu.search.SearchFiles;
import io.tupu.search.SearchIndex;
import io.tupu.search.Types;
import io.tupu.search.Wanted;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.store.GraphStore;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/** {@code /search?q=…}: things by their names, sentences by their words. */
public final class SearchRoute implements Route {
  private static final int LONGEST = 200;
  private static final int MOST = 100;
  private static final int USUAL = 20;

  private final GraphStore store;
  private final Snapshots snapshots;
  private final Site site;
  private static final List<String> PARAMETERS = List.of("q", "in", "type", "limit", "offset");

  private final SearchFiles files = new SearchFiles();

  public SearchRoute(GraphStore store, Snapshots snapshots, Site site) {
    this.store = store;
    this.snapshots = snapshots;
    this.site = site;
  }

  @Override
  public Reply answer(Ask ask) {
    for (String name : ask.query().keySet()) {
      if (!PARAMETERS.contains(name) && !name.equals("lang")) {
        throw new Refusal(
            400, "There is no such parameter; there are " + String.join(", ", PARAMETERS) + ".");
      }
    }
    String text = ask.single("q").map(String::strip).orElse("");
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Refusal(400, "Say in q what to look for, in 1 to " + LONGEST + " characters.");
    }
    String in = ask.single("in").filter(value -> !value.isBlank()).orElse("all");
    if (!SearchJson.PLACES.contains(in)) {
      throw new Refusal(
          400, "The parameter in is one of " + String.join(", ", SearchJson.PLACES) + ".");
    }
    int limit = number(ask, "limit", USUAL, 1, MOST);
    int offset = number(ask, "offset", 0, 0, SearchIndex.MOST);
    String tag = snapshots.now().tag();
    String json =
        store.read(
            files,
            (dataset, index) -> {
              Optional<String> type =
                  ask.single("type").filter(t -> !t.isBlank()).map(t -> type(t.strip(), dataset));
              Wanted wanted = new Wanted(text, type, limit, offset);
              return json(wanted, in, dataset, index.get());
            });
    return Reply.text(200, "application/json", json).tagged(tag, ask);
  }

  private String json(Wanted wanted, String in, DatasetGraph dataset, SearchIndex index) {
    try {
      return new SearchJson(dataset, site::path).of(wanted, in, index);
    } catch (SearchException e) {
      throw new Refusal(400, e.getMessage());
    }
  }

  private static int number(Ask ask, String name, int usual, int least, int most) {
    Optional<String> given = ask.single(name).filter(value -> !value.isBlank());
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

  private static String type(String given, DatasetGraph dataset) {
    Types types = new Types(dataset);
    return types
        .named(given)
        .orElseThrow(
            () -> new Refusal(400, "There is no such type; there are " + types.names() + "."));
  }
}

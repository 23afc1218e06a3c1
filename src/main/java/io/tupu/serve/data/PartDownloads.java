package io.tupu.serve.data;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.export.part.NothingToExport;
import io.tupu.export.part.Part;
import io.tupu.export.part.Selection;
import io.tupu.export.part.SelectionException;
import io.tupu.export.part.Watched;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Body;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.QueryGuard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;

/**
 * Parts of the dataset in every format: what the parameters of an address select, or what a
 * CONSTRUCT gives. Written anew for each request, within its time and the bounds of results.
 */
public final class PartDownloads {
  private static final String QUERY = "query";
  private static final String PROFILE = "profile";

  private final Snapshots snapshots;
  private final Evaluator evaluator;
  private final QueryGuard guard;

  public PartDownloads(Snapshots snapshots, Evaluator evaluator, QueryGuard guard) {
    this.snapshots = snapshots;
    this.evaluator = evaluator;
    this.guard = guard;
  }

  /**
   * A part, written.
   *
   * @param tag of the state of the graph
   */
  record Written(String tag, Body body) {}

  Written write(Ask ask, ExportFormat format, boolean gzip) {
    Selection selection = selection(ask);
    boolean reified = reified(ask, format);
    Optional<Graph> answer = answer(ask, selection);
    return snapshots.read(
        (snapshot, dataset) -> {
          Watched watched = new Watched(dataset, ask.budget()::check);
          try {
            Part part =
                answer
                    .map(graph -> Part.constructed(graph, watched))
                    .orElseGet(() -> Part.of(watched, selection));
            Part chosen = reified ? part.reified() : part;
            Body body = evaluator.spooled(out -> Export.toStream(format, chosen, out, gzip));
            return new Written(snapshot.tag(), body);
          } catch (SelectionException | NothingToExport e) {
            throw new Refusal(404, sentence(e.getMessage()));
          }
        });
  }

  private static Selection selection(Ask ask) {
    Map<String, List<String>> values = new LinkedHashMap<>(ask.query());
    values.remove(QUERY);
    values.remove(PROFILE);
    for (String name : values.keySet()) {
      if (!Selection.NAMES.contains(name)) {
        List<String> names = new ArrayList<>(Selection.NAMES);
        names.addAll(List.of(QUERY, PROFILE));
        throw new Refusal(
            400, "There is no such parameter; there are " + String.join(", ", names) + ".");
      }
    }
    try {
      return Selection.parse(values);
    } catch (SelectionException e) {
      throw new Refusal(400, sentence(e.getMessage()));
    }
  }

  private static boolean reified(Ask ask, ExportFormat format) {
    List<String> profiles = ask.params(PROFILE);
    if (profiles.size() > 1 || !List.of("rdf11", "rdf12").containsAll(profiles)) {
      throw new Refusal(400, "There is no such profile; there are rdf11 and rdf12.");
    }
    boolean reified = profiles.contains("rdf12");
    if (reified && !format.tripleTerms()) {
      throw new Refusal(400, "The profile rdf12 goes with ttl, trig, nt and nq.");
    }
    return reified;
  }

  private Optional<Graph> answer(Ask ask, Selection selection) {
    List<String> texts = ask.params(QUERY);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    if (texts.size() > 1 || !selection.everything()) {
      throw new Refusal(400, "A query says itself what is wanted: it goes alone.");
    }
    Query query = guard.parse(texts.get(0));
    if (!query.isConstructType()) {
      throw new Refusal(400, "Only CONSTRUCT gives a graph to download; ask others at /sparql.");
    }
    return Optional.of(evaluator.graph(query, ask.budget()));
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }
}

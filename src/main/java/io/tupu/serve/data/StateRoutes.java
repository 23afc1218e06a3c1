package io.tupu.serve.data;

import io.tupu.query.NamedQuery;
import io.tupu.query.Param;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.http.Counters;
import io.tupu.serve.http.Json;
import io.tupu.serve.http.Lane;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Small answers about the state of the server. */
public final class StateRoutes {
  private StateRoutes() {}

  /** {@code /health}: that it lives, and what it serves. */
  public static Route health(Snapshots snapshots) {
    return ask -> {
      Snapshot now = snapshots.now();
      long age = Math.max(0, Duration.between(now.since(), Instant.now()).toSeconds());
      String json =
          "{\"status\":\"ok\",\"generation\":"
              + now.generation()
              + ",\"documents\":"
              + now.documents()
              + ",\"ageSeconds\":"
              + age
              + "}\n";
      return Reply.text(200, "application/json", json).with("Cache-Control", "no-store");
    };
  }

  /** {@code /metrics}: counters in the text format of Prometheus. */
  public static Route metrics(Snapshots snapshots, Counters counters, List<Lane> lanes) {
    return ask -> {
      StringBuilder text = new StringBuilder(counters.text());
      for (Lane lane : lanes) {
        String label = "{lane=\"" + lane.name() + "\"} ";
        text.append("tupu_busy_threads").append(label).append(lane.busy()).append('\n');
        text.append("tupu_waiting_requests").append(label).append(lane.waiting()).append('\n');
      }
      Snapshot now = snapshots.now();
      text.append("tupu_generation ").append(now.generation()).append('\n');
      text.append("tupu_documents ").append(now.documents()).append('\n');
      Runtime runtime = Runtime.getRuntime();
      long used = runtime.totalMemory() - runtime.freeMemory();
      text.append("tupu_heap_used_bytes ").append(used).append('\n');
      return Reply.text(200, "text/plain;version=0.0.4", text.toString())
          .with("Cache-Control", "no-store");
    };
  }

  /** {@code /queries}: the questions of the catalogue. */
  public static Route queries(QueryCatalog catalog) {
    String json =
        catalog.queries().stream()
            .map(StateRoutes::query)
            .collect(Collectors.joining(",\n", "[", "]\n"));
    return ask -> Reply.text(200, "application/json", json);
  }

  private static String query(NamedQuery query) {
    return object(
        "name",
        Json.quote(query.name()),
        "title",
        texts(query.titles()),
        "view",
        Json.quote(query.view().label()),
        "params",
        query.params().stream().map(StateRoutes::param).collect(Collectors.joining(",", "[", "]")),
        "ask",
        Json.quote("/ask/" + query.name()),
        "sparql",
        Json.quote(query.sparql()));
  }

  private static String param(Param param) {
    return object(
        "name",
        Json.quote(param.name()),
        "label",
        Json.quote(param.label()),
        "labels",
        texts(param.labels()),
        "kind",
        Json.quote(param.kind().label()),
        "default",
        Json.quote(param.text()),
        "choices",
        param.choices().stream().map(Json::quote).collect(Collectors.joining(",", "[", "]")));
  }

  private static String texts(Map<String, String> byLanguage) {
    return byLanguage.entrySet().stream()
        .map(e -> Json.quote(e.getKey()) + ":" + Json.quote(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Of names and values in turn; the values are JSON. */
  private static String object(String... members) {
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; i < members.length; i += 2) {
      object.append(i == 0 ? "" : ",").append(Json.quote(members[i]));
      object.append(':').append(members[i + 1]);
    }
    return object.append('}').toString();
  }
}

package io.tupu.serve.data;

import io.tupu.serve.http.Counters;
import io.tupu.serve.http.Lane;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
}

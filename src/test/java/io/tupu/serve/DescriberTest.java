package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The description of a state is ready before anyone asks, and made once for each. */
class DescriberTest {
  @Test
  void isReadyBeforeAnyoneAsks() throws Exception {
    try (Served served = Served.sample()) {
      await(served, 1);
      String first = served.get("/.well-known/void", "text/turtle").body();
      assertTrue(first.contains("checksumValue"), first);
      assertEquals(1, served.metric("tupu_descriptions_total"));
      Served.put(served.store, Sample.huangshi());
      await(served, 2);
      assertEquals(200, served.get("/.well-known/void").statusCode());
      assertEquals(2, served.metric("tupu_descriptions_total"));
    }
  }

  private static void await(Served served, long descriptions) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (served.metric("tupu_descriptions_total") < descriptions) {
      assertTrue(Instant.now().isBefore(end), "nothing is described");
      Thread.sleep(500);
    }
  }
}

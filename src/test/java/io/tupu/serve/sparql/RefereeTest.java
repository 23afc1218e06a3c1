package io.tupu.serve.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Lane;
import io.tupu.serve.http.Refusal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RefereeTest {
  private final Lane lane = new Lane("q", 1, 10, 0);

  @Test
  void whenMemoryRunsShortTheOneWithMostOfItEnds() throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    BooleanSupplier isShort = () -> ready.getCount() == 0 && stopped.getCount() > 0;
    try (Referee referee = new Referee(lane, 1, isShort)) {
      Budget small = new Budget(Duration.ofMinutes(1));
      Budget large = new Budget(Duration.ofMinutes(1));
      large.onStop(stopped::countDown);
      CountDownLatch begun = new CountDownLatch(1);
      Thread other =
          new Thread(
              () -> {
                Referee.Match match = referee.begin(small);
                begun.countDown();
                await(stopped);
                match.end();
              });
      other.start();
      Referee.Match match = referee.begin(large);
      long[] taken = new long[8_000_000];
      begun.await();
      ready.countDown();
      stopped.await();
      other.join();
      match.end();
      assertTrue(taken.length > 0 && large.over());
      assertFalse(small.over());
      Refusal e = assertThrows(Refusal.class, large::check);
      assertEquals(503, e.status());
      assertTrue(e.getMessage().contains("memory"), e.getMessage());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

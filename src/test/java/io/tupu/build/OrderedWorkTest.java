package io.tupu.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWorkTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void keepsTheOrderAndTheWindow(int threads) {
    List<Integer> items = IntStream.range(0, 200).boxed().toList();
    List<Integer> used = new ArrayList<>();
    AtomicInteger held = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    OrderedWork.run(
        items,
        threads,
        item -> {
          most.accumulateAndGet(held.incrementAndGet(), Math::max);
          return item;
        },
        item -> {
          held.decrementAndGet();
          used.add(item);
        });
    assertEquals(items, used);
    assertTrue(most.get() <= 2 * threads, most + " results held");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void throwsWhatTheWorkThrows(int threads) {
    assertThrows(
        ArithmeticException.class,
        () -> OrderedWork.run(List.of(1, 0, 2), threads, item -> 1 / item, item -> {}));
  }

  @Test
  void doesNothingWithoutItems() {
    OrderedWork.run(List.of(), 1, item -> item, item -> assertEquals("", item));
  }
}

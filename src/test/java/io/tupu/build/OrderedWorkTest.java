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
    new OrderedWork<Integer, Integer, Integer>(
            threads,
            item -> item,
            item -> 1,
            10_000,
            item -> {
              most.accumulateAndGet(held.incrementAndGet(), Math::max);
              return item;
            })
        .run(
            items,
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
        () -> work(threads, item -> 1 / item).run(List.of(1, 0, 2), item -> {}));
  }

  /** Heavy items are worked on one at a time, light ones beside each other. */
  @Test
  void holdsNoMoreWeightThanAgreed() {
    List<Integer> items = List.of(50, 60, 1, 1, 100, 7, 200, 30, 30, 30, 30, 5);
    List<Integer> used = new ArrayList<>();
    AtomicInteger held = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new OrderedWork<Integer, Integer, Integer>(
            4,
            item -> item,
            item -> item,
            100,
            item -> {
              most.accumulateAndGet(held.addAndGet(item), Math::max);
              return item;
            })
        .run(
            items,
            item -> {
              held.addAndGet(-item);
              used.add(item);
            });
    assertEquals(items, used);
    assertEquals(200, most.get());
  }

  private static OrderedWork<Integer, Integer, Integer> work(
      int threads, java.util.function.Function<Integer, Integer> work) {
    return new OrderedWork<>(threads, item -> item, item -> 1, 100, work);
  }

  @Test
  void doesNothingWithoutItems() {
    work(1, item -> item).run(List.of(), item -> assertEquals(0, item));
  }
}

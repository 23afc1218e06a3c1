package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MeanwhileTest {

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void doesBothAtOnce() {
    CountDownLatch begun = new CountDownLatch(1);
    assertEquals(
        7,
        Meanwhile.both(
            begun::countDown,
            () -> {
              await(begun);
              return 7;
            }));
  }

  @Test
  void throwsWhatTheOtherThreadThrew() {
    RuntimeException runtime = new IllegalArgumentException("beside");
    Error error = new InternalError("disk");
    assertSame(
        runtime,
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Meanwhile.both(
                    () -> {
                      throw runtime;
                    },
                    () -> 1)));
    assertSame(
        error,
        assertThrows(
            InternalError.class,
            () ->
                Meanwhile.both(
                    () -> {
                      throw error;
                    },
                    () -> 1)));
  }

  @Test
  void waitsForTheOtherThreadWhenItFails() {
    CountDownLatch failing = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    assertThrows(
        IllegalStateException.class,
        () ->
            Meanwhile.both(
                () -> {
                  await(failing);
                  ended.set(true);
                },
                () -> {
                  failing.countDown();
                  throw new IllegalStateException("here");
                }));
    assertTrue(ended.get());
  }
}

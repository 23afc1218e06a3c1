package io.tupu.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Two things done at once. */
final class Meanwhile {
  private Meanwhile() {}

  /**
   * Does both and returns when both have ended, whatever happens. A failure is thrown as it was,
   * that of this thread's work before the other.
   *
   * @param beside done in another thread
   * @param here done in this thread
   * @return what this thread's work gives
   */
  static <T> T both(Runnable beside, Supplier<T> here) {
    CompletableFuture<Throwable> other =
        CompletableFuture.runAsync(beside).handle((done, failure) -> failure);
    T result;
    try {
      result = here.get();
    } finally {
      other.join();
    }
    Throwable failure = other.join();
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException exception) {
      throw exception;
    }
    return result;
  }
}

package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A client that comes back when it is told to, as one should: 503 with Retry-After is a right
 * answer of a server that is asked faster than its machine answers. What must not be is that
 * somebody who keeps to it is put off again and again. For one thread.
 */
final class Patient {
  /** So often in a row nobody may be put off who has waited as long as he was told each time. */
  static final int STARVED = 10;

  private final HttpClient client;
  private final SortedMap<String, Integer> reasons = new TreeMap<>();
  private int answered;
  private int putOff;
  private int longest;
  private long longestMillis;
  private String hungry = "";

  Patient(HttpClient client) {
    this.client = client;
  }

  /**
   * Asks until there is an answer.
   *
   * @param over whether it may give up
   * @return the answer, or the last refusal when it was over before
   */
  HttpResponse<String> get(HttpRequest request, BooleanSupplier over)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    for (int row = 0; ; row++) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      OptionalInt seconds = later(answer);
      if (seconds.isEmpty()) {
        answered++;
        waited(begin);
        return answer;
      }
      putOff++;
      reasons.merge(answer.body().strip(), 1, Integer::sum);
      if (row + 1 > longest) {
        longest = row + 1;
        hungry = request.uri().getPath();
      }
      long end = System.nanoTime() + Duration.ofSeconds(seconds.getAsInt()).toNanos();
      while (System.nanoTime() < end && !over.getAsBoolean()) {
        Thread.sleep(100);
      }
      if (over.getAsBoolean()) {
        waited(begin);
        return answer;
      }
    }
  }

  private void waited(long begin) {
    longestMillis = Math.max(longestMillis, (System.nanoTime() - begin) / 1_000_000);
  }

  /** Seconds after which to come again; nothing for any other answer. */
  static OptionalInt later(HttpResponse<String> answer) {
    String after = answer.headers().firstValue("Retry-After").orElse("");
    return answer.statusCode() == 503 && after.matches("\\d{1,4}")
        ? OptionalInt.of(Integer.parseInt(after))
        : OptionalInt.empty();
  }

  int answered() {
    return answered;
  }

  int putOff() {
    return putOff;
  }

  SortedMap<String, Integer> reasons() {
    return reasons;
  }

  /**
   * @param whole time of the load
   */
  void requireNotStarved(Duration whole) {
    assertTrue(longestMillis < whole.toMillis() / 2, hungry + " took " + longestMillis + " ms");
    assertTrue(longest < STARVED, hungry + " was put off " + longest + " times in a row");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d answers, the longest wait %.1f s; put off %d times, at most %d in a row %s",
        answered,
        longestMillis / 1e3,
        putOff,
        longest,
        reasons);
  }
}

package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.serve.sparql.Limits;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one result and all results together may take: here 8 and 12 MB for 256 MB and 4 GB. */
class LargeResultsTest {
  private static final int ONE = 8 << 20;
  private static final int ALL = 12 << 20;

  /** Some 100 bytes a row. */
  private static final String ROWS = "SELECT ?p ?r { ?s ?p ?o . ?x ?r ?y } LIMIT ";

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.sample(Served.SETTINGS.limitedTo(Limits.USUAL.giving(ONE, ALL)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** No part of it is given: it would look whole. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "json", "xml"})
  void aResultThatIsTooLargeIsRefusedWhole(String format) {
    HttpResponse<String> answer = served.get(Served.query(ROWS + 1_000_000) + "&format=" + format);
    assertEquals(503, answer.statusCode());
    assertTrue(
        answer.body().contains("The result is larger than 8 MB; ask for less, or use LIMIT."),
        answer.body());
    assertTrue(answer.body().length() < 1_000, answer.body());
  }

  @Test
  void aResultOfSomeMegabytesComesWhole() {
    HttpResponse<String> answer = served.ask(ROWS + 50_000);
    assertEquals(200, answer.statusCode());
    assertEquals(50_001, answer.body().lines().count());
    assertTrue(answer.body().length() > 2 << 20, answer.body().length() + "");
  }

  @Test
  void whoReadsSlowlyKeepsOthersFromLargeResultsOnlyAndOnlyMeanwhile() throws Exception {
    String large = ROWS + 70_000;
    try (Socket slow = new Socket("127.0.0.1", served.endpoint.uri().getPort())) {
      slow.setReceiveBufferSize(4_096);
      String head = " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n";
      slow.getOutputStream()
          .write(("GET " + Served.query(large) + head).getBytes(StandardCharsets.US_ASCII));
      InputStream in = slow.getInputStream();
      assertTrue(in.read() >= 0);
      HttpResponse<String> refused = served.ask(large);
      assertEquals(503, refused.statusCode());
      assertTrue(refused.body().contains("Too many large results are being read"), refused.body());
      assertTrue(refused.headers().firstValue("Retry-After").isPresent());
      assertEquals(200, served.ask(ROWS + 1_000).statusCode());
    }
    // Gone: what was kept for the slow one is given back.
    HttpResponse<String> answer = served.ask(large);
    for (int i = 0; i < 100 && answer.statusCode() == 503; i++) {
      Thread.sleep(100);
      answer = served.ask(large);
    }
    assertEquals(200, answer.statusCode(), answer.body());
    assertFalse(answer.body().isEmpty());
  }
}

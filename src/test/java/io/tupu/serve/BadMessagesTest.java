package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are no HTTP, or whose address can be read in two ways. */
class BadMessagesTest {
  @AutoClose private static final Served served = Served.sample();

  /** What the server below refuses by itself is said by tupu, and nothing of it is repeated. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /id/region/<script> HTTP/1.1",
        "GET //id/region/420381 HTTP/1.1",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
        "GET /id/region/%3Cscript%3E HTTP/1.1",
        "GET /id/%zzscript HTTP/1.1",
        "GET /id/%ffscript HTTP/1.1",
        "GET /script/..;/x HTTP/1.1",
        "GET http://localhost:99999999/script HTTP/1.1",
        "GET script HTTP/1.1",
        "GET /script HTTP/9.9",
        "<script> / HTTP/1.1",
        "GET /script HTTP/1.1\r\nno header",
        "GET /script HTTP/1.1\r\nContent-Length: script",
        "GET /script HTTP/1.1\r\nExpect: script",
      })
  void badMessagesMeetOneSentence(String head) {
    String reply = served.raw(head, "Host: localhost", "Connection: close");
    assertTrue(reply.startsWith("HTTP/1.1 4") || reply.startsWith("HTTP/1.1 505"), reply);
    String lower = reply.toLowerCase(Locale.ROOT);
    for (String leak : List.of("jetty", "script", "uri:", "badmessage", "<html", "passwd")) {
      assertFalse(lower.contains(leak), reply);
    }
    assertTrue(lower.contains("content-type: text/plain;charset=utf-8"), reply);
    assertTrue(lower.contains("x-content-type-options: nosniff"), reply);
    String body = reply.substring(reply.indexOf("\r\n\r\n") + 4);
    assertEquals(1, body.lines().count(), reply);
  }

  @Test
  void aHeadThatIsTooLargeMeetsOneSentence() {
    String path = "/" + "x".repeat(70_000);
    String reply = served.raw("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");
    assertTrue(reply.startsWith("HTTP/1.1 414"), reply);
    assertTrue(
        reply.endsWith("\r\n\r\nThe address is too long; a long query goes by POST.\n"), reply);
  }
}

package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no client would send: each gets one answer, a short one, and only one. */
class HostileHttpTest {
  private static final String QUERY = "Content-Type: application/sparql-query~";
  private static final String CHUNKED = QUERY + "Transfer-Encoding: chunked~";

  @AutoClose private static final Served served = Served.sample();

  private static String send(String text) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.endpoint.uri().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A tilde stands for the end of a line, an apostrophe for a second, smuggled, request. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "400|POST /sparql HTTP/1.1~Host: localhost~[Q]Content-Length: 5~Transfer-Encoding: chunked~~0~~'",
        "400|POST /sparql HTTP/1.1~Host: localhost~[Q]Content-Length: 5~Content-Length: 44~~ASK{}'",
        "400|POST /sparql HTTP/1.1~Host: localhost~[Q]Content-Length: +5~~ASK{}'",
        "400|POST /sparql HTTP/1.1~Host: localhost~[Q]Content-Length: -5~~ASK{}'",
        "400|POST /sparql HTTP/1.1~Host: localhost~[Q]Transfer-Encoding: xchunked~~ASK{}'",
        "400|POST /sparql HTTP/1.1~Host: localhost~[Q]Transfer-Encoding : chunked~~0~~'",
        "400|POST /sparql HTTP/1.1~Host: localhost~[C]~0x5~ASK{}~0~~'",
        "400|POST /sparql HTTP/1.1~Host: localhost~[C]~FFFFFFFFFFFFFFFFF~ASK{}~0~~'",
        "400|GET /health HTTP/1.1~Host: localhost~X: a~ b~~'",
        "400|GET /health HTTP/1.1~Host : localhost~~'",
        "400|GET /health HTTP/1.1~Host: localhost~Host: evil~~'",
        "400|GET /health HTTP/1.1~Host: localhost, evil~~'",
        "400|GET /health HTTP/1.1~Host: a@localhost~~'",
        "400|GET http://evil/health HTTP/1.1~Host: localhost~~'",
        "400|GET http://localhost/health HTTP/1.1~Host: evil~~'",
        "400|GET /<script>/..;/x HTTP/1.1~Host: localhost~Connection: close~~",
        "400|GET /id/%2e%2e/health HTTP/1.1~Host: localhost~Connection: close~~",
        "400|GET /id/%c0%ae HTTP/1.1~Host: localhost~Connection: close~~",
        "400|GET /health%0d%0aX:%20y HTTP/1.1~Host: localhost~Connection: close~~",
        "400|GET health HTTP/1.1~Host: localhost~~'",
        "405|CONNECT localhost:80 HTTP/1.1~Host: localhost:80~~'",
        "505|GET /health~~",
        "505|GET /health HTTP/3.0~Host: localhost~~'",
        "417|POST /sparql HTTP/1.1~Host: localhost~[Q]Expect: other~Content-Length: 5~~ASK{}",
      })
  void getsOneShortRefusal(int status, String request) throws IOException {
    String text =
        request
            .replace("[Q]", QUERY)
            .replace("[C]", CHUNKED)
            .replace("'", "GET /metrics HTTP/1.1~Host: localhost~~")
            .replace("~", "\r\n");
    refused(status, send(text));
  }

  @Test
  void linesEndWithBothCharacters() throws IOException {
    refused(400, send("GET /health HTTP/1.1\nHost: localhost\n\n"));
  }

  @Test
  void headsAreBounded() throws IOException {
    refused(414, send("GET /" + "a".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    String long1 = "GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(70_000);
    refused(431, send(long1 + "\r\n\r\n"));
    String many = "GET /health HTTP/1.1\r\nHost: localhost\r\n" + "Cookie: a=b\r\n".repeat(9_000);
    refused(431, send(many + "\r\n"));
  }

  private static void refused(int status, String reply) {
    assertTrue(reply.startsWith("HTTP/1.1 " + status), reply);
    assertEquals(1, reply.split("HTTP/1\\.1 ", -1).length - 1, reply);
    assertTrue(reply.contains("X-Content-Type-Options: nosniff"), reply);
    assertTrue(reply.contains("Content-Security-Policy: default-src"), reply);
    String body = reply.substring(reply.indexOf("\r\n\r\n") + 4);
    assertFalse(body.contains("<") || body.contains("evil") || body.contains("/x"), reply);
    assertTrue(body.length() < 200, reply);
  }

  /** What is small when it comes and large when it is unpacked. */
  @Test
  void packedBodiesAreNotTaken() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(" ".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII));
    }
    HttpResponse<String> reply =
        served.send(
            served
                .request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
    assertEquals(415, reply.statusCode(), reply.body());
  }

  @Test
  void packsOnlyForThoseWhoTakeIt() throws IOException {
    for (String refused : new String[] {"gzip;q=0", "gzip; q=0.0, br"}) {
      var plain = served.send(served.request("/").header("Accept-Encoding", refused));
      assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty(), refused);
    }
    var packed = served.sendBytes(served.request("/").header("Accept-Encoding", "br, gzip;q=0.5"));
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
  }
}

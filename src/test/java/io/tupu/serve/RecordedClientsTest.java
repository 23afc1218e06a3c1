package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What other people's programs really sent, sent again: a machine without them tests them, too. The
 * files tell in their first line how they were recorded; {@link Recorder} writes them.
 */
class RecordedClientsTest {
  @AutoClose private static final Served served = Served.sample();

  static Stream<Named<Recorded>> requests() throws IOException {
    List<Named<Recorded>> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Recorded.FOLDER)) {
      for (Path file : files.sorted().toList()) {
        for (Recorded one : Recorded.read(file)) {
          all.add(Named.of(file.getFileName() + " " + one.method() + " " + one.answered(), one));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isAnsweredAsItWas(Recorded recorded) {
    HttpRequest.Builder request =
        served
            .request(recorded.target())
            .method(recorded.method(), BodyPublishers.ofString(recorded.body()));
    recorded.headers().forEach(request::header);
    HttpResponse<byte[]> reply = served.sendBytes(request);
    assertEquals(
        recorded.answered(),
        Recorded.answer(
            reply.statusCode(),
            reply.headers().firstValue("Content-Type").orElse(""),
            reply.headers().firstValue("Content-Encoding").orElse(""),
            reply.body()));
    if (recorded.headers().containsKey("origin")) {
      assertEquals("*", reply.headers().firstValue("Access-Control-Allow-Origin").orElse("nobody"));
    }
  }
}

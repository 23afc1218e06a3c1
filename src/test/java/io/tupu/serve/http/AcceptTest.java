package io.tupu.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  private static final List<Accept.Offer<String>> OFFERS =
      List.of(
          new Accept.Offer<>("text/turtle", "ttl"),
          new Accept.Offer<>("text/html", "html"),
          new Accept.Offer<>("application/json", "json"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|ttl",
        "text/*|ttl",
        "application/*|json",
        "text/html|html",
        "TEXT/HTML;charset=utf-8|html",
        "text/html;q=0.5, application/json|json",
        "text/html;q=0.5, */*;q=0.1|html",
        "text/turtle;q=0, */*|html",
        "text/*, text/turtle;q=0|html",
        "*/*;q=0|none",
        "image/png|none",
        "text/html;q=x|none",
        "nonsense|none",
        ", ,;|none",
        "text/html;level=1;q=0.2, application/json;q=0.1|html",
      })
  void theClientsWishDecides(String header, String expected) {
    assertEquals(expected, Accept.best(header, OFFERS).orElse("none"));
  }
}

package io.tupu.serve.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters in form encoding, UTF-8. */
final class Params {
  private static final int MOST = 1000;

  private Params() {}

  /**
   * @param encoded null for none
   * @throws Refusal 400 for what is not in form encoding
   */
  static Map<String, List<String>> parse(String encoded) {
    Map<String, List<String>> params = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return params;
    }
    String[] pairs = encoded.split("&");
    if (pairs.length > MOST) {
      throw new Refusal(400, "There are more than " + MOST + " parameters.");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      params.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return params;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "The parameters are not in form encoding.");
    }
  }
}

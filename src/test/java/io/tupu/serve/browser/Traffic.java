package io.tupu.serve.browser;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** What a page said on its console and asked of the network. */
final class Traffic {
  private final ChromeDriver driver;
  private final List<String> troubles = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private long bytes;

  Traffic(ChromeDriver driver) {
    this.driver = driver;
  }

  static LoggingPreferences wanted() {
    LoggingPreferences wanted = new LoggingPreferences();
    wanted.enable(LogType.BROWSER, Level.ALL);
    wanted.enable(LogType.PERFORMANCE, Level.ALL);
    return wanted;
  }

  /** Errors and requests to other hosts since the last time. */
  List<String> troubles() {
    read();
    List<String> found = List.copyOf(troubles);
    troubles.clear();
    return found;
  }

  /** What was asked of the SPARQL endpoint since the last time. */
  List<String> asked() {
    read();
    List<String> found = List.copyOf(asked);
    asked.clear();
    return found;
  }

  /** Bytes that came over the wire, headers and all, since the last time. */
  long bytes() {
    read();
    long count = bytes;
    bytes = 0;
    return count;
  }

  private void read() {
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        troubles.add("console: " + entry.getMessage());
      }
    }
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonObject message = JSON.parse(entry.getMessage()).get("message").getAsObject();
      network(message.get("method").getAsString().value(), message.get("params").getAsObject());
    }
  }

  private void network(String event, JsonObject params) {
    if (event.equals("Network.requestWillBeSent")) {
      JsonObject request = params.get("request").getAsObject();
      String url = request.get("url").getAsString().value();
      if (url.endsWith("/sparql") && request.hasKey("postData")) {
        String form = request.get("postData").getAsString().value();
        asked.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
      }
      if (outside(url)) {
        troubles.add("request to another host: " + url);
      }
    } else if (event.equals("Network.loadingFinished")) {
      bytes += params.get("encodedDataLength").getAsNumber().value().longValue();
    }
  }

  private static boolean outside(String url) {
    return url.matches("(https?|wss?|ftp):.*") && !"127.0.0.1".equals(URI.create(url).getHost());
  }
}

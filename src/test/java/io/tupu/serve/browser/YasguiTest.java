package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.tupu.serve.Recorder;
import io.tupu.serve.Served;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** YASQE, the editor of YASGUI, in a page of another site in a real browser, asks the server. */
@ExtendWith(InBrowser.class)
class YasguiTest {
  private static final String BUILD = "/META-INF/resources/webjars/zazuko__yasqe/4.5.0/build/";
  private static final String PAGE =
      "<!DOCTYPE html><meta charset=utf-8><link rel=icon href='data:,'><title>YASGUI</title>"
          + "<div id=editor></div><script src=/yasqe.min.js></script>";
  private static final String TUPU = "PREFIX tupu: <https://w3id.org/tupu/ontology#> ";

  private final Browser browser;

  YasguiTest(Browser browser) {
    this.browser = browser;
  }

  @Test
  void asksRowsGraphsAndTruthFromAnotherSite() throws Exception {
    HttpServer site = site();
    String how =
        "Recorded by YasguiTest with -Dupdate=true: YASQE 4.5.0 in Chromium, from another origin";
    try (Served served = Served.sample();
        Recorder recorder = Recorder.before(served.uri("/"), "yasqe", how)) {
      browser.open(URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/"));
      browser.js(
          // Its completions ask another site for prefixes.
          "Yasqe.defaults.autocompleters = [];"
              + "window.editor = new Yasqe(document.querySelector('#editor'), {persistenceId: null,"
              + " requestConfig: {endpoint: arguments[0]}});",
          recorder.uri("/sparql").toString());
      String rows = ask(TUPU + "SELECT ?s ?o { ?s tupu:runs ?o }");
      assertTrue(rows.contains("/id/region/420200"), rows);
      String graph = ask(TUPU + "CONSTRUCT { ?s tupu:runs ?o } { ?s tupu:runs ?o }");
      assertTrue(graph.contains("tupu/ontology#runs>"), graph);
      assertTrue(ask(TUPU + "ASK { ?s tupu:runs ?o }").contains("true"));
      browser.js("editor.options.requestConfig.method = 'GET'");
      assertEquals(rows, ask(TUPU + "SELECT ?s ?o { ?s tupu:runs ?o }"));
    } finally {
      site.stop(0);
    }
  }

  /** What YASQE gets, as text. */
  private String ask(String query) {
    Object said =
        browser.later(
            "const done = arguments[arguments.length - 1]; editor.setValue(arguments[0]);"
                + "editor.query().then(async r => done(r === undefined ? 'nothing'"
                + " : typeof r.text === 'function' ? await r.text()"
                + " : typeof r.text === 'string' ? r.text : JSON.stringify(r)),"
                + " e => done('failed: ' + e))",
            query);
    return String.valueOf(said);
  }

  private static HttpServer site() throws IOException {
    byte[] script;
    try (InputStream in = YasguiTest.class.getResourceAsStream(BUILD + "yasqe.min.js")) {
      assertNotNull(in);
      script = in.readAllBytes();
    }
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          boolean page = exchange.getRequestURI().getPath().equals("/");
          byte[] body = page ? PAGE.getBytes(StandardCharsets.UTF_8) : script;
          exchange.getResponseHeaders().set("Content-Type", page ? "text/html" : "text/javascript");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
    return site;
  }
}

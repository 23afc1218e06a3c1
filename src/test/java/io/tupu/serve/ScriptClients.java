package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.export.ExportFormat;
import io.tupu.export.SeedsExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs in JavaScript: Comunica asks the server, Cytoscape.js and the client of NDEx open files.
 * Runs with {@code mvn -Pclients verify} only, which installs them by npm in {@code
 * target/clients}.
 */
class ScriptClients {
  private static final Path HOME = Path.of("target", "clients");

  @Test
  void comunicaAsksTheEndpointAThingAndTheDump() throws Exception {
    List<String> said;
    String how =
        "Recorded by mvn -Pclients verify -Dupdate=true: Comunica 4.4.1 under node, ask.mjs";
    try (Served served = Served.sample();
        Recorder recorder = Recorder.before(served.uri("/"), "comunica", how)) {
      said = node("ask.mjs", recorder.uri("/").toString());
    }
    String names = "同心·律师服务团|同心驿站";
    assertEquals(
        List.of(
            "sparql: " + names,
            "found out: " + names,
            "ask: true",
            "construct: 2",
            "thing: 黄石市",
            "dump: " + names),
        said);
  }

  @Test
  void graphFilesOpenInCytoscapeJsAndInTheClientOfNdex(@TempDir Path folder) throws Exception {
    SeedsExport.write(folder, ExportFormat.CYTOSCAPEJS, ExportFormat.CX2);
    Path cyjs = folder.resolve("tupu.cyjs");
    Path cx2 = folder.resolve("tupu.cx2");
    List<String> said = node("read.mjs", cyjs.toString(), cx2.toString());
    assertTrue(said.contains("cx2 valid true "), said.get(0));
    JsonObject elements = JSON.parse(Files.readString(cyjs)).getObj("elements");
    assertEquals(data(elements, "nodes"), said(said, "cyjs node "));
    assertEquals(data(elements, "edges"), said(said, "cyjs edge "));
    assertTrue(data(elements, "edges").size() > 400);
    assertEquals(aspect(cx2, "nodes"), said(said, "cx2 node "));
    assertEquals(aspect(cx2, "edges"), said(said, "cx2 edge "));
    assertEquals(data(elements, "nodes").size(), aspect(cx2, "nodes").size());
    assertEquals(data(elements, "edges").size(), aspect(cx2, "edges").size());
    assertTrue(String.join("\n", said).contains("十星统战"));
  }

  /** What the file says, each as a line with its members in order. */
  private static TreeSet<String> data(JsonObject elements, String kind) {
    TreeSet<String> all = new TreeSet<>();
    elements.get(kind).getAsArray().forEach(one -> all.add(line(one.getAsObject().get("data"))));
    return all;
  }

  private static TreeSet<String> aspect(Path cx2, String name) throws IOException {
    TreeSet<String> all = new TreeSet<>();
    JsonArray aspects = JSON.parseAny(Files.readString(cx2)).getAsArray();
    for (JsonValue aspect : aspects) {
      if (aspect.getAsObject().hasKey(name)) {
        aspect.getAsObject().get(name).getAsArray().forEach(one -> all.add(line(one)));
      }
    }
    return all;
  }

  private static TreeSet<String> said(List<String> lines, String kind) {
    TreeSet<String> all = new TreeSet<>();
    lines.stream()
        .filter(line -> line.startsWith(kind))
        .forEach(line -> all.add(line(JSON.parseAny(line.substring(kind.length())))));
    return all;
  }

  /** A value with the members of objects in order. */
  private static String line(JsonValue value) {
    if (value.isObject()) {
      TreeSet<String> members = new TreeSet<>();
      value.getAsObject().forEach((name, member) -> members.add(name + "=" + line(member)));
      return members.toString();
    }
    if (value.isArray()) {
      return value.getAsArray().stream().map(ScriptClients::line).toList().toString();
    }
    return value.isNumber()
        ? Double.toString(value.getAsNumber().value().doubleValue())
        : value.toString();
  }

  private static List<String> node(String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("node", script));
    line.addAll(Arrays.asList(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(HOME.toFile())
            .redirectError(HOME.resolve("err").toFile());
    builder.environment().remove("http_proxy");
    builder.environment().remove("HTTP_PROXY");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), out);
    assertEquals(0, process.exitValue(), out + Files.readString(HOME.resolve("err")));
    return out.lines().toList();
  }
}

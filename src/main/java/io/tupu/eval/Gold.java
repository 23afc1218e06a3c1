package io.tupu.eval;

import io.tupu.read.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;

/**
 * Reads gold annotations: one JSON file a document, in the format of {@code gold/GUIDELINES.md}.
 * Faults are {@link IOException}s that name the file and what is wrong with it.
 */
public final class Gold {
  private Gold() {}

  /** Every {@code *.json} of the folder, by file name. */
  public static List<Annotation> readAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("no folder of gold files: " + folder);
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no gold file (*.json) in " + folder);
    }
    List<Annotation> all = new ArrayList<>();
    for (Path file : files) {
      all.add(read(file));
    }
    return all;
  }

  public static Annotation read(Path file) throws IOException {
    try {
      return annotation(JSON.parse(TextFile.read(file)));
    } catch (JsonParseException e) {
      throw new IOException(
          file + ":" + e.getLine() + ":" + e.getColumn() + ": not JSON: " + e.getMessage(), e);
    } catch (JsonException | IllegalArgumentException | ClassCastException e) {
      throw new IOException(file + ": not a gold file: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new IOException(file + ": not a gold file: it is nested too deeply", e);
    }
  }

  private static Annotation annotation(JsonObject json) {
    String doc = string(json, "doc");
    List<Annotation.Item> items = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    for (JsonValue value : array(json, "entities")) {
      JsonObject entity = value.getAsObject();
      if (ids.put(string(entity, "id"), items.size()) != null) {
        throw new IllegalArgumentException("two entities with the id " + string(entity, "id"));
      }
      items.add(item(entity));
    }
    List<Annotation.Link> links = new ArrayList<>();
    for (JsonValue value : array(json, "relations")) {
      links.add(link(value.getAsObject(), ids));
    }
    return new Annotation(doc, "", items, links);
  }

  private static Annotation.Item item(JsonObject entity) {
    List<String> types = new ArrayList<>();
    types.add(string(entity, "type"));
    types.addAll(strings(entity, "also"));
    for (String type : types) {
      if (!Kinds.TYPES.contains(type)) {
        throw new IllegalArgumentException("unknown type " + type);
      }
    }
    return Annotation.Item.of(
        types, string(entity, "name"), strings(entity, "aliases"), optional(entity), 1);
  }

  private static Annotation.Link link(JsonObject relation, Map<String, Integer> ids) {
    String name = string(relation, "p");
    if (!Kinds.RELATIONS.contains(name)) {
      throw new IllegalArgumentException("unknown relation " + name);
    }
    String evidence = relation.hasKey("evidence") ? string(relation, "evidence") : "";
    return new Annotation.Link(
        end(relation, "s", ids), name, end(relation, "o", ids), optional(relation), evidence, 1);
  }

  private static int end(JsonObject relation, String key, Map<String, Integer> ids) {
    String id = string(relation, key);
    Integer index = ids.get(id);
    if (index == null) {
      throw new IllegalArgumentException("a relation names an unknown entity: " + id);
    }
    return index;
  }

  private static JsonArray array(JsonObject json, String key) {
    if (!json.hasKey(key) || !json.get(key).isArray()) {
      throw new IllegalArgumentException("\"" + key + "\" is missing or no array");
    }
    return json.get(key).getAsArray();
  }

  private static boolean optional(JsonObject json) {
    return json.hasKey("optional") && json.getBoolean("optional");
  }

  private static String string(JsonObject json, String key) {
    if (!json.hasKey(key) || !json.get(key).isString()) {
      throw new IllegalArgumentException("\"" + key + "\" is missing or no string in " + json);
    }
    return json.getString(key);
  }

  private static List<String> strings(JsonObject json, String key) {
    List<String> all = new ArrayList<>();
    if (json.hasKey(key)) {
      array(json, key).forEach(value -> all.add(value.getAsString().value()));
    }
    return all;
  }
}

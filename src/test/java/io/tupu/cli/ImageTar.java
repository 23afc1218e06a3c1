package io.tupu.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * An image as {@code docker load} takes it: a tar of {@code manifest.json}, the configuration and
 * the layers. Read by a library of its own, as an engine would.
 *
 * @param files of the tar, but the layers' content
 * @param manifest its only entry
 * @param config the whole configuration
 * @param layers digest of each one's tar, unpacked, and what is in it, the lowest first
 */
record ImageTar(List<String> files, JsonObject manifest, JsonObject config, List<Layer> layers) {

  /** A layer. */
  record Layer(String digest, List<TarArchiveEntry> entries) {}

  static ImageTar read(Path tar) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (TarArchiveInputStream in = new TarArchiveInputStream(Files.newInputStream(tar))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    String text = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
    JsonObject manifest = JSON.parseAny(text).getAsArray().get(0).getAsObject();
    byte[] config = files.get(manifest.getString("Config"));
    List<Layer> layers = new ArrayList<>();
    for (JsonValue name : manifest.get("Layers").getAsArray()) {
      layers.add(layer(files.get(name.getAsString().value())));
    }
    return new ImageTar(
        List.copyOf(files.keySet()),
        manifest,
        JSON.parse(new String(config, StandardCharsets.UTF_8)),
        layers);
  }

  private static Layer layer(byte[] zipped) throws IOException {
    byte[] tar;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      tar = in.readAllBytes();
    }
    List<TarArchiveEntry> entries = new ArrayList<>();
    try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(tar))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.add(entry);
      }
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(tar);
      return new Layer("sha256:" + HexFormat.of().formatHex(digest), entries);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a container is started with. */
  JsonObject started() {
    return config.get("config").getAsObject();
  }

  /** A list of texts of the configuration. */
  static List<String> texts(JsonObject of, String key) {
    List<String> texts = new ArrayList<>();
    of.get(key).getAsArray().forEach(text -> texts.add(text.getAsString().value()));
    return texts;
  }

  List<TarArchiveEntry> entries() {
    return layers.stream().flatMap(layer -> layer.entries().stream()).toList();
  }
}

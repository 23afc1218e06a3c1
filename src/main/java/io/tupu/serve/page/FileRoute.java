package io.tupu.serve.page;

import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Body;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * {@code /web/*}: the files of the pages, and the queries of their views as {@code
 * /web/views/NAME.rq}. A name is made of small letters, digits and hyphens, so that none leads
 * elsewhere.
 */
public final class FileRoute implements Route {
  private static final String PATH = "/web/";
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*\\.(css|js|svg|json|rq)");
  private static final Map<String, String> TYPES = types();

  private final Map<String, String> libraries = new LinkedHashMap<>();
  private final Map<String, Packed> files = new ConcurrentHashMap<>();

  /** A file as it is and in less space. */
  private record Packed(byte[] plain, byte[] gzip, String tag) {}

  private static Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("css", "text/css;charset=utf-8");
    types.put("js", "text/javascript;charset=utf-8");
    types.put("svg", "image/svg+xml");
    types.put("json", "application/json");
    types.put("rq", "application/sparql-query;charset=utf-8");
    return types;
  }

  /** Adds a file of a library, under a name of ours. */
  public FileRoute library(String name, String resource) {
    libraries.put(name, resource);
    return this;
  }

  @Override
  public Reply answer(Ask ask) {
    String name = ask.path().substring(PATH.length());
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw missing();
    }
    Packed file = files.get(name);
    if (file == null) {
      file = pack(bytes(resource(name)).orElseThrow(FileRoute::missing));
      files.put(name, file);
    }
    boolean zip = ask.header("accept-encoding").contains("gzip");
    Reply reply =
        Reply.of(200, TYPES.get(matcher.group(1)), Body.of(zip ? file.gzip() : file.plain()))
            .with("Vary", "Accept-Encoding");
    return (zip ? reply.with("Content-Encoding", "gzip") : reply)
        .tagged(file.tag() + (zip ? "-gz" : ""), ask);
  }

  private String resource(String name) {
    if (name.endsWith(".rq")) {
      return "/queries/" + name;
    }
    return libraries.getOrDefault(name, PATH + name);
  }

  private static Refusal missing() {
    return new Refusal(404, "There is nothing at this address; begin at /.");
  }

  private static Packed pack(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Packed(bytes, packed.toByteArray(), Long.toHexString(sum.getValue()));
  }

  private static Optional<byte[]> bytes(String resource) {
    try (InputStream in = FileRoute.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

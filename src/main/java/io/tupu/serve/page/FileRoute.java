package io.tupu.serve.page;

import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Body;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** {@code /web/*}: the files of the pages. Only those that are listed. */
public final class FileRoute implements Route {
  private static final String PATH = "/web/";

  private final Map<String, String> types = new LinkedHashMap<>();

  public FileRoute() {
    types.put("tupu.css", "text/css;charset=utf-8");
    types.put("tupu.svg", "image/svg+xml");
  }

  @Override
  public Reply answer(Ask ask) {
    String name = ask.path().substring(PATH.length());
    String type = types.get(name);
    if (type == null) {
      throw new Refusal(404, "There is nothing at this address; begin at /.");
    }
    byte[] bytes = bytes(name);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return Reply.of(200, type, Body.of(bytes)).tagged(Long.toHexString(sum.getValue()), ask);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = FileRoute.class.getResourceAsStream(PATH + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

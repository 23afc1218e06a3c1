package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code /download/tupu.*}: the whole dataset in every format. */
public final class DownloadRoute implements Route {
  /** What the paths begin with. */
  public static final String PATH = "/download/";

  private final Dumps dumps;

  public DownloadRoute(Dumps dumps) {
    this.dumps = dumps;
  }

  /** The files there are. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (ExportFormat format : ExportFormat.values()) {
      names.add("tupu." + format.extension());
      if (format.text()) {
        names.add("tupu." + format.extension() + ".gz");
      }
    }
    return names;
  }

  @Override
  public Refusal late(Budget budget) {
    return Refusal.later("It is still being made; try again in a minute.", 60);
  }

  @Override
  public Reply answer(Ask ask) {
    String name = ask.path().substring(PATH.length());
    if (!names().contains(name)) {
      throw new Refusal(404, "There is no such download; there are " + names() + ".");
    }
    ExportFormat format = ExportFormat.ofFile(name).orElseThrow();
    boolean gzip = ExportFormat.gzipped(name);
    Dumps.Dump dump = dumps.get(name, format, gzip);
    String plain = format.text() ? format.mediaType() + ";charset=utf-8" : format.mediaType();
    String type = gzip ? "application/gzip" : plain;
    return Reply.of(200, type, dump)
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .with("Repr-Digest", "sha-256=:" + base64(dump.sha256()) + ":")
        .tagged(dump.tag() + "-" + name, ask);
  }

  private static String base64(String hex) {
    return java.util.Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
  }
}

package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code /download/tupu.*}: the dataset, or a part of it, in every format. */
public final class DownloadRoute implements Route {
  /** What the paths begin with. */
  public static final String PATH = "/download/";

  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration HEAD = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Dumps dumps;
  private final PartDownloads parts;

  public DownloadRoute(Dumps dumps, PartDownloads parts) {
    this.dumps = dumps;
    this.parts = parts;
  }

  /** The files of the whole dataset; GeoJSON, which needs geometries, is not promised. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (ExportFormat format : ExportFormat.always()) {
      names.add("tupu." + format.extension());
      if (format.text()) {
        names.add("tupu." + format.extension() + ".gz");
      }
    }
    return names;
  }

  /** The whole takes as long as it takes; a part is a query. */
  @Override
  public Duration limit(Ask ask, Duration usual) {
    return ask.query().isEmpty() ? LONGEST.plus(usual) : usual;
  }

  @Override
  public Refusal bare() {
    return new Refusal(
        404, "Name a file, such as " + PATH + "tupu.ttl; all of them are at /downloads.");
  }

  @Override
  public Refusal late(Budget budget) {
    return Refusal.later("It is still being made; try again in a minute.", 60);
  }

  @Override
  public Reply answer(Ask ask) {
    String name = ask.path().substring(PATH.length());
    ExportFormat format =
        ExportFormat.ofFile(name)
            .filter(f -> name.equals("tupu." + f.extension()) || packed(f, name))
            .orElseThrow(
                () ->
                    new Refusal(
                        404,
                        "There is no such download; there are "
                            + String.join(", ", names())
                            + "."));
    return ask.query().isEmpty() ? whole(ask, name, format) : part(ask, name, format);
  }

  private static boolean packed(ExportFormat format, String name) {
    return format.text() && name.equals("tupu." + format.extension() + ".gz");
  }

  private static String type(ExportFormat format, String name) {
    String plain = format.text() ? format.mediaType() + ";charset=utf-8" : format.mediaType();
    return ExportFormat.gzipped(name) ? "application/gzip" : plain;
  }

  private Reply part(Ask ask, String name, ExportFormat format) {
    PartDownloads.Written part = parts.write(ask, format, ExportFormat.gzipped(name));
    String file = name.replaceFirst("^tupu", "tupu-part");
    String selected = Integer.toHexString(ask.query().toString().hashCode());
    return Reply.of(200, type(format, name), part.body())
        .with("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .tagged(part.tag() + "-" + selected + "-" + name, ask);
  }

  private Reply whole(Ask ask, String name, ExportFormat format) {
    // Who has this very state needs none to be written.
    Reply known = headed(Reply.empty(200), dumps.tag(), name, ask);
    if (known.status() == 304) {
      return known;
    }
    Dumps.Given dump = dumps.get(name, format, patience(ask, format));
    if (dump.whole().isEmpty() && !promised(format)) {
      throw late(ask.budget());
    }
    Reply reply = headed(Reply.of(200, type(format, name), dump.body()), dump.tag(), name, ask);
    return dump.whole()
        .map(whole -> reply.with("Repr-Digest", "sha-256=:" + base64(whole.sha256()) + ":"))
        .orElse(reply);
  }

  private static Reply headed(Reply reply, String tag, String name, Ask ask) {
    return reply
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .tagged(tag + "-" + name, ask);
  }

  private static boolean promised(ExportFormat format) {
    return ExportFormat.always().contains(format);
  }

  /**
   * Of a format that can hold nothing of the dataset there is no begin to be sent. A small file is
   * whole at once and has a length then; a head is worth some more waiting for it.
   */
  private static Duration patience(Ask ask, ExportFormat format) {
    return !promised(format) ? LONGEST : ask.method().equals("HEAD") ? HEAD : AT_ONCE;
  }

  private static String base64(String hex) {
    return java.util.Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
  }
}

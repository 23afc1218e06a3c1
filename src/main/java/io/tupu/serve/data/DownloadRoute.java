package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.export.part.NothingToExport;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code /download/tupu.*}: the dataset, or a part of it, in every format. */
public final class DownloadRoute implements Route {
  /** What the paths begin with. */
  public static final String PATH = "/download/";

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
    Dumps.Dump dump = dump(name, format);
    return Reply.of(200, type(format, name), dump)
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .with("Repr-Digest", "sha-256=:" + base64(dump.sha256()) + ":")
        .tagged(dump.tag() + "-" + name, ask);
  }

  private Dumps.Dump dump(String name, ExportFormat format) {
    try {
      return dumps.get(name, format, ExportFormat.gzipped(name));
    } catch (NothingToExport e) {
      throw new Refusal(404, "No file of this kind: " + e.getMessage() + ".");
    }
  }

  private static String base64(String hex) {
    return java.util.Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
  }
}

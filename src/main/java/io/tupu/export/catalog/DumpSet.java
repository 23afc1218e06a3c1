package io.tupu.export.catalog;

import io.tupu.export.ExportFormat;
import io.tupu.export.part.NothingToExport;
import io.tupu.export.part.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** All downloads of a dataset: each format, and those of text compressed too. */
public final class DumpSet {
  private static final int BUFFER = 1 << 16;

  private DumpSet() {}

  /** Opens files to write; the stream is closed when the file is complete. */
  @FunctionalInterface
  public interface Files {
    OutputStream open(String name) throws IOException;
  }

  /** The name of a download. */
  public static String name(ExportFormat format, boolean gzip) {
    return "tupu." + format.extension() + (gzip ? ".gz" : "");
  }

  /**
   * Writes every download, plain and compressed in one go.
   *
   * @return measures by file name
   */
  public static SortedMap<String, Measure> write(Part part, Files files) throws IOException {
    SortedMap<String, Measure> measures = new TreeMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      if (format == ExportFormat.GEOJSON && !writable(format, part)) {
        continue;
      }
      if (format.text()) {
        both(format, part, files, measures);
      } else {
        one(format, part, files, measures);
      }
    }
    return measures;
  }

  private static boolean writable(ExportFormat format, Part part) throws IOException {
    try {
      format.exporter().export(part, OutputStream.nullOutputStream());
      return true;
    } catch (NothingToExport e) {
      return false;
    }
  }

  private static void one(
      ExportFormat format, Part part, Files files, SortedMap<String, Measure> measures)
      throws IOException {
    String name = name(format, false);
    try (Measure.Meter meter = new Measure.Meter(files.open(name));
        OutputStream out = new BufferedOutputStream(meter, BUFFER)) {
      format.exporter().export(part, out);
      out.flush();
      measures.put(name, meter.measure());
    }
  }

  private static void both(
      ExportFormat format, Part part, Files files, SortedMap<String, Measure> measures)
      throws IOException {
    String name = name(format, false);
    String packedName = name(format, true);
    try (Measure.Meter plain = new Measure.Meter(files.open(name));
        Measure.Meter packed = new Measure.Meter(files.open(packedName))) {
      try (GZIPOutputStream zip = new GZIPOutputStream(packed, BUFFER)) {
        OutputStream out = new BufferedOutputStream(new Tee(plain, zip), BUFFER);
        format.exporter().export(part, out);
        out.flush();
      }
      measures.put(name, plain.measure());
      measures.put(packedName, packed.measure());
    }
  }

  /** Writes to two streams. */
  private static final class Tee extends OutputStream {
    private final OutputStream one;
    private final OutputStream other;

    Tee(OutputStream one, OutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int b) throws IOException {
      one.write(b);
      other.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      one.write(bytes, offset, count);
      other.write(bytes, offset, count);
    }

    @Override
    public void flush() throws IOException {
      one.flush();
    }
  }
}

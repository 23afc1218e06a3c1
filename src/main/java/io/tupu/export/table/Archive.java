package io.tupu.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP of text files in UTF-8, the same bytes for the same texts. */
public final class Archive {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final Writer writer;

  public Archive(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
  }

  /** Begins a file, which ends where the next begins. The writer is not to be closed. */
  public Writer file(String name) throws IOException {
    writer.flush();
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    return writer;
  }

  /** Ends the archive and leaves the stream open. */
  public void finish() throws IOException {
    writer.flush();
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }
}

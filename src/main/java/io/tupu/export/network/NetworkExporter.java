package io.tupu.export.network;

import io.tupu.export.part.Exporter;
import io.tupu.export.part.Part;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What the text formats of graph tools have in common: UTF-8, nodes, then edges. */
abstract class NetworkExporter implements Exporter {

  @Override
  public final void export(Part part, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(PropertyGraph.of(part), writer);
    writer.flush();
  }

  abstract void write(PropertyGraph graph, Writer writer) throws IOException;
}

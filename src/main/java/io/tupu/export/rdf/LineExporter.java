package io.tupu.export.rdf;

import io.tupu.export.part.Exporter;
import io.tupu.export.part.Part;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** N-Triples and N-Quads, sorted as {@code LC_ALL=C sort} would. */
public record LineExporter(boolean quads) implements Exporter {

  @Override
  public void export(Part part, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (quads) {
      Facts.quads(part.quads(), facts -> lines(facts, writer));
    } else {
      Facts.triples(part.quads(), facts -> lines(facts, writer));
    }
    writer.flush();
  }

  private static void lines(List<Facts.Fact> facts, Writer writer) throws IOException {
    for (Facts.Fact fact : facts) {
      writer.write(fact.line());
      writer.write(" .\n");
    }
  }
}

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

/**
 * N-Triples and N-Quads, sorted as {@code LC_ALL=C sort} would. The first line of the N-Quads of a
 * whole store is a comment that tells how many there are.
 */
public record LineExporter(boolean quads) implements Exporter {

  @Override
  public void export(Part part, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (quads) {
      if (part.seal().isPresent()) {
        writer.write(part.seal().get().line() + "\n");
      }
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

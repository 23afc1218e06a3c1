package io.tupu.export;

import io.tupu.graph.Prefixes;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Turtle and TriG in blocks, one for each subject, by Jena's streaming writers. */
record StreamExporter(RDFFormat format) implements Exporter {

  @Override
  public void export(DatasetGraph dataset, OutputStream out) throws IOException {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    Prefixes.all().forEach(writer::prefix);
    if (format.equals(RDFFormat.TRIG_BLOCKS)) {
      Facts.byGraph(dataset, facts -> facts.forEach(f -> quad(f.quad(), writer)));
    } else {
      Facts.triples(dataset, facts -> facts.forEach(f -> writer.triple(f.quad().asTriple())));
    }
    writer.finish();
    out.flush();
  }

  private static void quad(Quad quad, StreamRDF writer) {
    if (quad.isDefaultGraph()) {
      writer.triple(quad.asTriple());
    } else {
      writer.quad(quad);
    }
  }
}

package io.tupu.export.network;

import io.tupu.export.part.Exporter;
import io.tupu.export.part.NothingToExport;
import io.tupu.export.part.Part;
import io.tupu.export.text.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** GeoJSON of the nodes that have a geometry; there must be at least one. */
public final class GeoJsonExporter implements Exporter {
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";
  private static final Node HAS_GEOMETRY = NodeFactory.createURI(GEO + "hasGeometry");
  private static final Node AS_WKT = NodeFactory.createURI(GEO + "asWKT");

  @Override
  public void export(Part part, OutputStream out) throws IOException {
    Lookup lookup = new Lookup(part.background());
    if (lookup.dataset().contains(Node.ANY, Node.ANY, AS_WKT, Node.ANY)) {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      PropertyGraph graph = PropertyGraph.of(part);
      List<Column<Vertex>> columns = graph.vertexColumns();
      writer.write("{\"type\":\"FeatureCollection\",\"features\":[");
      Separator features = new Separator(writer);
      graph.vertices(
          v -> {
            Optional<String> geometry = geometry(v.id(), lookup);
            if (geometry.isPresent()) {
              features.next();
              writer.write("{\"type\":\"Feature\",\"id\":" + Json.string(v.id()));
              writer.write(",\"geometry\":" + geometry.get());
              writer.write(",\"properties\":{\"label\":" + Json.string(v.label()));
              writer.write(JsonValues.members(v, columns) + "}}");
            }
          });
      writer.write("]}\n");
      writer.flush();
    } else {
      throw new NothingToExport(
          "nothing in the graph has a geometry (geo:hasGeometry, geo:asWKT), so there is nothing to"
              + " write as GeoJSON; take another format");
    }
  }

  private static Optional<String> geometry(String iri, Lookup lookup) {
    Node thing = NodeFactory.createURI(iri);
    Node geometry = lookup.one(thing, HAS_GEOMETRY);
    String wkt = lookup.first(geometry.isConcrete() ? geometry : thing, AS_WKT);
    return Wkt.geoJson(wkt);
  }
}

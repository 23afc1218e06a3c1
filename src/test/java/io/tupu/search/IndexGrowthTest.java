package io.tupu.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.graph.Graphs;
import io.tupu.graph.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All reports of a place speak of that place, and each says anew what it is. */
class IndexGrowthTest {
  @TempDir Path folder;

  /** Counts the quads that are read. */
  private static final class Counted extends DatasetGraphWrapper {
    private final AtomicLong read = new AtomicLong();

    Counted(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
      return Iter.map(
          super.find(g, s, p, o),
          quad -> {
            read.incrementAndGet();
            return quad;
          });
    }
  }

  private static Extraction report(int number) {
    EntityKey city = EntityKey.region("420300");
    Sample sample =
        Sample.of("report" + number + ".txt", "十堰市有同心甲号。").region("420300", "Prefecture", "十堰市");
    for (int i = 0; i < 4; i++) {
      String name = "同心" + number + "之" + i;
      sample.named("Brand", name).claim(city, "runs", Sample.key("Brand", name), "十堰市有同心甲号。");
    }
    return sample.build();
  }

  private long read(int reports) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (int i = 0; i < reports; i++) {
      Graphs.quads(report(i)).forEach(dataset::add);
    }
    Counted counted = new Counted(dataset);
    new SearchFiles().write(counted, Files.createDirectory(folder.resolve("index" + reports)));
    return counted.read.get();
  }

  @Test
  void whatIsReadGrowsWithTheReportsNotWithTheirSquare() throws IOException {
    long few = read(20);
    long many = read(80);
    assertTrue(many < 5 * few, many + " quads read for 80 reports, " + few + " for 20");
  }
}

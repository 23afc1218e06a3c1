package io.tupu.gephi;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** A file in a workspace of Gephi, without its windows. */
final class Gephi {
  private static final float WIDTH = 1400;

  private final Workspace workspace;
  private final String complaints;

  private Gephi(Workspace workspace, String complaints) {
    this.workspace = workspace;
    this.complaints = complaints;
  }

  /** Opens a file as "File › Open" does. */
  static Gephi open(Path file) throws IOException {
    ProjectController projects = a(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController imports = a(ImportController.class);
    Container container = imports.importFile(file.toFile());
    String complaints =
        container.getReport().getIssuesList(100).stream()
            .filter(issue -> issue.getLevel().compareTo(Issue.Level.WARNING) >= 0)
            .map(Issue::getMessage)
            .collect(Collectors.joining("\n"));
    imports.process(container, new DefaultProcessor(), workspace);
    return new Gephi(workspace, complaints);
  }

  private static <T> T a(Class<T> type) {
    return Lookup.getDefault().lookup(type);
  }

  /** What its reader had to say about the file. */
  String complaints() {
    return complaints;
  }

  DirectedGraph graph() {
    return model().getDirectedGraph();
  }

  private static GraphModel model() {
    return a(GraphController.class).getGraphModel();
  }

  /** Draws the biggest connected part; takes the rest out. */
  void draw(Path png) throws IOException {
    DirectedGraph graph = graph();
    Set<Node> kept = biggestPart(graph);
    for (Node node : graph.getNodes().toArray()) {
      if (!kept.contains(node)) {
        graph.removeNode(node);
      }
    }
    look(graph);
    place(graph);
    rasterize(vectors(), png);
  }

  private static Set<Node> biggestPart(DirectedGraph graph) {
    Set<Node> biggest = Collections.emptySet();
    Set<Node> seen = new LinkedHashSet<>();
    for (Node start : graph.getNodes().toArray()) {
      Set<Node> part = new LinkedHashSet<>();
      Deque<Node> open = new ArrayDeque<>();
      open.push(start);
      while (!open.isEmpty() && !seen.contains(start)) {
        Node node = open.pop();
        if (part.add(node)) {
          graph.getNeighbors(node).forEach(open::push);
        }
      }
      seen.addAll(part);
      biggest = part.size() > biggest.size() ? part : biggest;
    }
    return biggest;
  }

  /** A colour for each type, a size by degree. */
  private static void look(DirectedGraph graph) {
    for (Node node : graph.getNodes().toArray()) {
      node.setColor(
          switch (String.valueOf(node.getAttribute("type"))) {
            case "Brand" -> new Color(0xD9674D);
            case "Program" -> new Color(0x5FA3A0);
            case "Platform" -> new Color(0xE6AE45);
            case "Organization" -> new Color(0x9B8AC9);
            default -> new Color(0x6C97C9);
          });
      node.setSize((float) (4 + 4 * Math.sqrt(graph.getDegree(node))));
    }
  }

  /** ForceAtlas 2 from a fixed beginning with one thread, so that the picture is the same again. */
  private static void place(DirectedGraph graph) {
    int number = 0;
    for (Node node : graph.getNodes().toArray()) {
      node.setX((float) (1000 * Math.cos(7.0 * number)));
      node.setY((float) (1000 * Math.sin(7.0 * number)));
      number++;
    }
    ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
    layout.setGraphModel(model());
    layout.resetPropertiesValues();
    layout.setThreadsCount(1);
    layout.setBarnesHutOptimize(false);
    layout.setScalingRatio(20.0);
    layout.setStrongGravityMode(true);
    layout.setGravity(0.06);
    layout.initAlgo();
    run(layout, 1500);
    layout.setAdjustSizes(true);
    run(layout, 600);
    layout.endAlgo();
    // Pages are wider than high.
    graph.getNodes().forEach(node -> node.setY(0.7f * node.y()));
  }

  private static void run(ForceAtlas2 layout, int steps) {
    for (int i = 0; i < steps && layout.canAlgo(); i++) {
      layout.goAlgo();
    }
  }

  private String vectors() {
    PreviewController preview = a(PreviewController.class);
    PreviewProperties properties = preview.getModel(workspace).getProperties();
    properties.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
    properties.putValue(
        PreviewProperty.NODE_LABEL_FONT, new Font("WenQuanYi Zen Hei", Font.PLAIN, 9));
    properties.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
    properties.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0f);
    properties.putValue(PreviewProperty.EDGE_CURVED, false);
    properties.putValue(PreviewProperty.EDGE_OPACITY, 60f);
    properties.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(new Color(0x888888)));
    properties.putValue(PreviewProperty.ARROW_SIZE, 2f);
    preview.refreshPreview(workspace);
    SVGExporter exporter = (SVGExporter) a(ExportController.class).getExporter("svg");
    StringWriter svg = new StringWriter();
    exporter.setWorkspace(workspace);
    exporter.setWriter(svg);
    exporter.setScaleStrokes(false);
    exporter.execute();
    return svg.toString();
  }

  /** Gephi's own PNG needs a screen. 256 colours are enough and a third of the size. */
  private static void rasterize(String svg, Path png) throws IOException {
    ImageTranscoder painter =
        new ImageTranscoder() {
          @Override
          public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
          }

          @Override
          public void writeImage(BufferedImage image, TranscoderOutput output) {
            BufferedImage few =
                new BufferedImage(
                    image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED);
            Graphics2D brush = few.createGraphics();
            brush.drawImage(image, 0, 0, null);
            brush.dispose();
            try {
              ImageIO.write(few, "png", output.getOutputStream());
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        };
    painter.addTranscodingHint(ImageTranscoder.KEY_WIDTH, WIDTH);
    painter.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
    try (OutputStream out = Files.newOutputStream(png)) {
      painter.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
    } catch (TranscoderException e) {
      throw new IOException(e);
    }
  }
}

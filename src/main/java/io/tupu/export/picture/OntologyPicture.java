package io.tupu.export.picture;

import io.tupu.export.text.Xml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * The ontology as an SVG: the tree of classes with what is told of each, and on the right an arrow
 * for every relation between them. The same bytes for equal ontologies.
 */
public final class OntologyPicture {
  private static final int ROW = 46;
  private static final int TOP = 64;
  private static final int LEFT = 20;
  private static final int INDENT = 34;
  private static final int BOX = 32;
  private static final int LANE = 118;
  private static final List<String> COLOURS =
      List.of("#e3edf9", "#e6f4e6", "#fdf0d9", "#f6e6f2", "#e5f3f4", "#f1ece4");

  private final Terms terms;
  private final List<Terms.Row> rows;
  private final Map<Integer, Integer> ports = new HashMap<>();
  private final StringBuilder svg = new StringBuilder();

  private OntologyPicture(Graph ontology) {
    this.terms = new Terms(ontology);
    this.rows = terms.rows();
  }

  public static String svg(Graph ontology) {
    return new OntologyPicture(ontology).draw();
  }

  private String draw() {
    List<Terms.Arrow> arrows = new ArrayList<>(terms.arrows());
    arrows.sort(Comparator.comparingInt(this::span).thenComparing(a -> a.property().getURI()));
    int text = rows.stream().mapToInt(this::right).max().orElse(0) + 24;
    List<Integer> lanes = lanes(arrows);
    int width = text + (1 + lanes.stream().mapToInt(l -> l).max().orElse(-1)) * LANE + 30;
    int height = TOP + rows.size() * ROW + 16;
    line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"", width, height);
    line(" font-family=\"sans-serif\" font-size=\"14\" role=\"img\" aria-labelledby=\"t d\">\n");
    line("<title id=\"t\">图谱本体 The ontology of tupu</title>\n<desc id=\"d\">");
    line(Xml.escape(description(arrows)) + "</desc>\n");
    line(
        "<style>.s{font-size:12px;fill:#44525f}.r{font-size:13px;fill:#1f4e8c;paint-order:stroke;");
    line(
        "stroke:#fff;stroke-width:5px}text{fill:#16222e}path,line{stroke:#7b8a99;fill:none}.a{stroke:#1f4e8c}</style>\n");
    line("<defs><marker id=\"m\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\"");
    line(" markerHeight=\"8\" orient=\"auto\"><path d=\"M0,0 8,4 0,8z\"");
    line(" style=\"fill:#1f4e8c;stroke:none\"/></marker></defs>\n");
    line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", width, height);
    line("<text x=\"%d\" y=\"34\" font-size=\"19\">图谱本体 tupu ontology</text>\n", LEFT);
    int colour = -1;
    for (int i = 0; i < rows.size(); i++) {
      colour += rows.get(i).depth() == 0 ? 1 : 0;
      row(i, COLOURS.get(colour % COLOURS.size()));
    }
    for (int i = 0; i < arrows.size(); i++) {
      arrow(arrows.get(i), text + lanes.get(i) * LANE);
    }
    line("</svg>\n");
    return svg.toString();
  }

  private String description(List<Terms.Arrow> arrows) {
    return rows.stream().map(r -> Terms.local(r.type())).collect(Collectors.joining(", "))
        + "; "
        + arrows.stream()
            .map(
                a ->
                    Terms.local(a.from())
                        + " "
                        + Terms.local(a.property())
                        + " "
                        + Terms.local(a.to()))
            .collect(Collectors.joining(", "));
  }

  private void row(int number, String colour) {
    Terms.Row row = rows.get(number);
    int x = x(row);
    int y = y(number);
    if (row.depth() > 0) {
      int parent = parent(number);
      line("<path d=\"M%d,%d", x(rows.get(parent)) + 14, y(parent) + BOX);
      line(" V%d H%d\"/>\n", y + BOX / 2, x);
    }
    line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"", x, y, box(row), BOX);
    line(" fill=\"" + colour + "\" stroke=\"#56708c\"/>\n");
    line("<text x=\"%d\" y=\"%d\">", x + 10, y + 21);
    line(Xml.escape(name(row)) + "</text>\n");
    int beside = x + box(row) + 10;
    String first = first(row);
    String second = second(row);
    note(first, beside, second.isEmpty() ? y + 20 : y + 13);
    note(second, beside, first.isEmpty() ? y + 20 : y + 29);
  }

  private void note(String text, int x, int y) {
    if (!text.isEmpty()) {
      line("<text class=\"s\" x=\"%d\" y=\"%d\">", x, y);
      line(Xml.escape(text) + "</text>\n");
    }
  }

  /** From the right of the one class along a lane to the right of the other. */
  private void arrow(Terms.Arrow arrow, int x) {
    int from = number(arrow.from());
    int to = number(arrow.to());
    int start = port(from);
    int end = port(to);
    int lane = x + 18;
    line("<path class=\"a\" marker-end=\"url(#m)\" d=\"M%d,%d", right(rows.get(from)) + 6, start);
    line(" H%d V%d H%d\"/>\n", lane, end, right(rows.get(to)) + 6);
    int middle = (start + end) / 2;
    line("<text class=\"r\" x=\"%d\" y=\"%d\">", lane + 5, middle);
    line(Xml.escape(terms.label(arrow.property())) + "</text>\n");
    line("<text class=\"r\" x=\"%d\" y=\"%d\">", lane + 5, middle + 16);
    line(Xml.escape(Terms.local(arrow.property())) + "</text>\n");
  }

  /** Where the next arrow at a class begins or ends. */
  private int port(int row) {
    int used = ports.merge(row, 1, Integer::sum) - 1;
    return y(row) + 4 + 7 * used;
  }

  /** The first lane for each arrow in which no other is at the same height. */
  private List<Integer> lanes(List<Terms.Arrow> arrows) {
    List<Integer> lanes = new ArrayList<>();
    for (int i = 0; i < arrows.size(); i++) {
      int lane = 0;
      for (int j = 0; j < i; j++) {
        if (lanes.get(j) == lane && meet(arrows.get(i), arrows.get(j))) {
          lane++;
          j = -1;
        }
      }
      lanes.add(lane);
    }
    return lanes;
  }

  private boolean meet(Terms.Arrow one, Terms.Arrow other) {
    int top = Math.max(top(one), top(other));
    return top <= Math.min(top(one) + span(one), top(other) + span(other)) + 1;
  }

  private int top(Terms.Arrow arrow) {
    return Math.min(number(arrow.from()), number(arrow.to()));
  }

  private int span(Terms.Arrow arrow) {
    return Math.abs(number(arrow.from()) - number(arrow.to()));
  }

  private int number(Node type) {
    return rows.stream().map(Terms.Row::type).toList().indexOf(type);
  }

  private int parent(int number) {
    int parent = number - 1;
    while (rows.get(parent).depth() >= rows.get(number).depth()) {
      parent--;
    }
    return parent;
  }

  private String name(Terms.Row row) {
    return terms.label(row.type()) + " " + Terms.local(row.type());
  }

  private String first(Terms.Row row) {
    String attributes = String.join(" · ", terms.attributes(row.type()));
    return attributes.isEmpty() ? terms.individuals(row.type()) : attributes;
  }

  private String second(Terms.Row row) {
    List<String> others =
        new ArrayList<>(terms.above(row.type(), false).stream().map(Terms::shortForm).toList());
    terms.above(row.type(), true).stream().skip(1).map(Terms::shortForm).forEach(others::add);
    return others.isEmpty() ? "" : "⊑ " + String.join(", ", others);
  }

  private static int x(Terms.Row row) {
    return LEFT + row.depth() * INDENT;
  }

  private static int y(int number) {
    return TOP + number * ROW;
  }

  private int box(Terms.Row row) {
    return width(name(row), 14) + 20;
  }

  private int right(Terms.Row row) {
    int notes = Math.max(width(first(row), 12), width(second(row), 12));
    return x(row) + box(row) + (notes == 0 ? 0 : notes + 10);
  }

  /** A guess that is never too small: letters are narrower than Chinese characters. */
  private static int width(String text, int size) {
    return text.codePoints().map(c -> c < 0x2E80 ? size * 58 / 100 + 1 : size + 1).sum();
  }

  private void line(String format, int... numbers) {
    String text = format;
    for (int number : numbers) {
      text = text.replaceFirst("%d", Integer.toString(number));
    }
    svg.append(text);
  }
}

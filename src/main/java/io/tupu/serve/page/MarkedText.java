package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The text of a document with its mentions as links and the places of its evidence as anchors.
 * Where a name lies within another, as 莲都 in 民盟莲都支部, each piece leads to the innermost, and the
 * outer one is a line below.
 */
final class MarkedText {
  private final Reading reading;
  private final Labels labels;
  private final Site site;
  private final Words words;
  private final Html html;
  private final Set<String> anchors = new HashSet<>();

  MarkedText(Reading reading, Labels labels, Site site, Words words, Html html) {
    this.reading = reading;
    this.labels = labels;
    this.site = site;
    this.words = words;
    this.html = html;
  }

  void write(Passage passage) {
    List<Binding> mentions =
        reading.mentions().stream()
            .filter(m -> Reading.begin(m) < passage.end() && Reading.end(m) > passage.begin())
            .toList();
    List<Binding> places =
        Stream.concat(reading.facts().stream(), reading.doubts().stream())
            .filter(p -> Reading.begin(p) < passage.end() && Reading.end(p) > passage.begin())
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(passage.begin(), passage.end()));
    Stream.concat(mentions.stream(), places.stream())
        .flatMap(row -> Stream.of(Reading.begin(row), Reading.end(row)))
        .filter(passage::holds)
        .forEach(cuts::add);
    int sign = passage.begin() + passage.heading();
    cuts.add(sign);
    int from = passage.begin();
    for (int to : cuts.tailSet(from, false)) {
      anchors(places, from);
      anchors(mentions, from);
      if (to <= sign) {
        html.element("span", passage.slice(from, to), "data-at", "" + from, "class", "soft");
      } else {
        piece(passage.slice(from, to), from, to, mentions);
      }
      from = to;
    }
  }

  /** Places where links to the text lead, as RFC 5147 has it. */
  private void anchors(List<Binding> rows, int from) {
    for (Binding row : rows) {
      String id = "char=" + Reading.begin(row) + "," + Reading.end(row);
      if (Reading.begin(row) == from && anchors.add(id)) {
        html.element("span", "", "id", id, "class", "place");
      }
    }
  }

  private void piece(String text, int from, int to, List<Binding> mentions) {
    List<Binding> covering =
        mentions.stream()
            .filter(m -> Reading.covers(m, from, to))
            .sorted(Comparator.comparingInt(m -> Reading.end(m) - Reading.begin(m)))
            .toList();
    String at = String.valueOf(from);
    if (covering.isEmpty()) {
      html.element("span", text, "data-at", at);
      return;
    }
    Binding mention = covering.get(0);
    Node thing = mention.get("thing");
    String kind = site.kind(thing).orElse("");
    String outer =
        covering.size() > 1
            ? site.kind(covering.get(covering.size() - 1).get("thing")).orElse("")
            : "";
    String confidence = mention.get("confidence").getLiteralLexicalForm();
    html.element(
        "a",
        text,
        "href",
        words.path(site.path(thing).orElse("/")),
        "class",
        Reading.begin(mention) == from ? "thing mention" : "thing mention on",
        "data-types",
        kind,
        "data-within",
        outer,
        "data-at",
        at,
        "title",
        labels.of(thing) + words.say("，置信度 ", ", confidence ") + confidence);
  }
}

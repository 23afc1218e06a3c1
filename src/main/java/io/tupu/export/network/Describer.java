package io.tupu.export.network;

import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/** Describes things and claims from what a dataset says of them. */
record Describer(Lookup lookup) {
  private static final List<String> KINDS =
      List.of("Brand", "Program", "Platform", "Organization", "Region");
  private static final List<String> NO_LEVELS = List.of("Region", "City");

  Vertex vertex(Node node, int degree, Map<String, List<String>> more) {
    SortedSet<String> types = new TreeSet<>();
    for (Node type : lookup.objects(node, Vocab.TYPE)) {
      types.add(Lookup.local(type));
    }
    SortedSet<String> names = lookup.texts(node, Vocab.ALT_LABEL);
    String found = lookup.name(node);
    String label = found.isEmpty() ? Lookup.local(node) : found;
    names.addAll(lookup.texts(node, Vocab.PREF_LABEL));
    names.remove(label);
    return new Vertex(
        node.toString(),
        label.isEmpty() ? node.toString() : label,
        type(node, types),
        List.copyOf(types),
        level(types),
        lookup.first(node, Vocab.CODE),
        List.copyOf(names),
        degree,
        more);
  }

  /** The first reading stands in the IRI; an IRI of another make falls back on the classes. */
  private static String type(Node node, SortedSet<String> types) {
    for (String kind : KINDS) {
      if (node.toString().contains("/id/" + kind.toLowerCase(Locale.ROOT) + "/")) {
        return kind;
      }
    }
    return KINDS.stream()
        .filter(types::contains)
        .findFirst()
        .orElse(types.isEmpty() ? "" : types.first());
  }

  private static String level(SortedSet<String> types) {
    List<String> levels = new ArrayList<>(types);
    levels.removeAll(NO_LEVELS);
    levels.removeAll(KINDS);
    return types.contains("Region") && !levels.isEmpty() ? levels.get(0) : "";
  }

  /** The edge of claims that say the same; its evidence is that of the surest. */
  Edge edge(String source, String target, String relation, List<Node> claims) {
    Node surest = claims.get(0);
    for (Node claim : claims) {
      if (confidence(claim) > confidence(surest)) {
        surest = claim;
      }
    }
    Node document = lookup.one(surest, Vocab.WAS_DERIVED_FROM);
    return new Edge(
        surest.toString(),
        source,
        target,
        relation,
        Lookup.local(lookup.one(surest, Vocab.STATUS)),
        lookup.first(surest, Vocab.YEAR),
        lookup.first(surest, Vocab.CONFIDENCE),
        claims.size(),
        Lookup.local(lookup.one(surest, Vocab.RULE)),
        lookup.first(document, Vocab.TITLE),
        document.isConcrete() ? document.toString() : "",
        lookup.first(lookup.one(surest, Vocab.EVIDENCE), Vocab.ANCHOR_OF));
  }

  private double confidence(Node claim) {
    String text = lookup.first(claim, Vocab.CONFIDENCE);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  /** An edge that no claim stands behind. */
  static Edge bare(String source, String target, String relation) {
    String id = source + " " + relation + " " + target;
    return new Edge(id, source, target, relation, "", "", "", 0, "", "", "", "");
  }
}

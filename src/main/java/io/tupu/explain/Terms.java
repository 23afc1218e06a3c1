package io.tupu.explain;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Status;
import io.tupu.graph.Iris;
import io.tupu.graph.Schema;
import io.tupu.graph.Vocab;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.layout.Block.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** What classes, relations, rules and things are called. Immutable and thread-safe. */
final class Terms {
  private final Schema schema;
  private final SortedMap<String, Rule> rules = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, String>> ruleLabels = new TreeMap<>();
  private final Iris iris;

  /**
   * @param published the rules as RDF, for their labels
   */
  Terms(Schema schema, Graph published, RuleBook book, Iris iris) {
    this.schema = schema;
    this.iris = iris;
    for (Rule rule : book.all()) {
      rules.put(rule.id(), rule);
      ruleLabels.put(rule.id(), labels(published, iris.rule(rule.id())));
    }
  }

  private static SortedMap<String, String> labels(Graph graph, Node node) {
    SortedMap<String, String> labels = new TreeMap<>();
    graph
        .find(node, Vocab.LABEL, Node.ANY)
        .forEach(
            t ->
                labels.put(
                    t.getObject().getLiteralLanguage(), t.getObject().getLiteralLexicalForm()));
    return labels;
  }

  /** The label of a class or property; its local name when it has none. */
  String term(String local, Language language) {
    return schema.labels(Vocab.tupu(local)).getOrDefault(language.of("zh", "en"), local);
  }

  /** Of a region its class and level; of others the reading and the second readings. */
  String types(List<String> types, Language language) {
    List<String> labels = types.stream().map(type -> term(type, language)).toList();
    String first = labels.get(0);
    String rest = String.join(language.of("、", ", "), labels.subList(1, labels.size()));
    String link =
        types.get(0).equals("Region") ? language.of("：", ": ") : language.of("，也可读作", ", or ");
    return rest.isEmpty() ? first : first + link + rest;
  }

  /** A kind of block. */
  String kind(Kind kind, Language language) {
    return switch (kind) {
      case TITLE -> language.of("标题", "title");
      case SUBTITLE -> language.of("副标题", "subtitle");
      case HEADING -> language.of("小标题", "heading");
      case BYLINE -> language.of("署名", "byline");
      case CAPTION -> language.of("图注", "caption");
      case PARAGRAPH -> language.of("段落", "paragraph");
      case ITEM -> language.of("条目", "item");
      case ROW -> language.of("表格行", "row");
      case NOISE -> language.of("页面杂项", "noise");
    };
  }

  String status(Status status, Language language) {
    String name = status.name();
    return term(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT), language);
  }

  Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** A rule's name and, in brackets, what it is about; empty for none. */
  String named(String id, Language language) {
    String label =
        ruleLabels.getOrDefault(id, new TreeMap<>()).getOrDefault(language.of("zh", "en"), "");
    return label.isEmpty() ? id : id + language.of("（", " (") + label + language.of("）", ")");
  }

  String iri(EntityKey key) {
    return iris.entity(key).getURI();
  }
}

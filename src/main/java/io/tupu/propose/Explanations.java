package io.tupu.propose;

import io.tupu.graph.Vocab;
import io.tupu.knowledge.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Finds where a text says by what short name it will call a thing: 甲乙丙（以下简称“丙”）. */
final class Explanations {
  private static final String RULE = "alias-explained";
  private static final int LONGEST = 40;

  private final DatasetGraph dataset;
  private final Pattern pattern;

  /** A short name of an entity, in a document. */
  record Explanation(String entity, String shortName, String file) {}

  Explanations(DatasetGraph dataset, RuleBook rules) {
    this.dataset = dataset;
    String leads =
        rules.rule(RULE).words("lead").stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.pattern =
        Pattern.compile(
            "[”」』\"]?\\p{IsHan}{0,6}[（(](?:"
                + leads
                + ")[为是：:]?[“「『\"]?([^“”「」『』\"（）()，,。；;、]{2,20})[”」』\"]?[）)]");
  }

  /** In the order of the documents and places. */
  List<Explanation> in(Map<String, String> files) {
    List<Explanation> found = new ArrayList<>();
    files.forEach(
        (document, file) -> {
          Node graph = org.apache.jena.graph.NodeFactory.createURI(document);
          dataset
              .find(graph, Node.ANY, Vocab.IS_STRING, Node.ANY)
              .forEachRemaining(q -> document(graph, file, text(q), found));
        });
    return found;
  }

  private static String text(Quad quad) {
    return quad.getObject().getLiteralLexicalForm();
  }

  private void document(Node graph, String file, String text, List<Explanation> found) {
    if (!pattern.matcher(text).find()) {
      return;
    }
    List<Explanation> here = new ArrayList<>();
    dataset
        .find(graph, Node.ANY, Vocab.TA_IDENT_REF, Node.ANY)
        .forEachRemaining(
            mention ->
                dataset
                    .find(graph, mention.getSubject(), Vocab.END_INDEX, Node.ANY)
                    .forEachRemaining(
                        end -> {
                          int at = text.offsetByCodePoints(0, Integer.parseInt(text(end)));
                          Matcher matcher = pattern.matcher(text);
                          matcher.region(at, Math.min(text.length(), at + LONGEST));
                          if (matcher.lookingAt()) {
                            here.add(
                                new Explanation(
                                    mention.getObject().getURI(), matcher.group(1), file));
                          }
                        }));
    here.stream()
        .distinct()
        .sorted((a, b) -> (a.entity() + a.shortName()).compareTo(b.entity() + b.shortName()))
        .forEach(found::add);
  }
}

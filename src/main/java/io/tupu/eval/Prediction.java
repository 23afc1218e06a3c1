package io.tupu.eval;

import io.tupu.extract.Claim;
import io.tupu.extract.Diagnostic;
import io.tupu.extract.Entity;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.extract.Mention;
import io.tupu.extract.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tupu read in one document, with its own doubts about it.
 *
 * @param doubts how many diagnostics of each code
 * @param counts how many counts the text states (等7个品牌)
 * @param countsFound how many of them agree with what was found
 */
public record Prediction(
    Annotation annotation, SortedMap<String, Integer> doubts, int counts, int countsFound) {
  public Prediction {
    doubts = Collections.unmodifiableSortedMap(new TreeMap<>(doubts));
  }

  /**
   * Only asserted claims become relations; several claims of one relation become one, with the
   * highest confidence. An entity without a gold type (there is none today) is left out, and so are
   * its relations.
   */
  public static Prediction of(Extraction extraction) {
    SortedMap<String, Integer> doubts = new TreeMap<>();
    for (Diagnostic diagnostic : extraction.diagnostics()) {
      doubts.merge(diagnostic.code().name(), 1, Integer::sum);
    }
    int found = 0;
    for (Tally tally : extraction.tallies()) {
      found += tally.stated() == tally.found() ? 1 : 0;
    }
    return new Prediction(annotation(extraction), doubts, extraction.tallies().size(), found);
  }

  private static Annotation annotation(Extraction extraction) {
    String text = extraction.document().text();
    Map<EntityKey, Double> confidence = new HashMap<>();
    Map<EntityKey, TreeSet<String>> forms = new HashMap<>();
    for (Mention mention : extraction.mentions()) {
      confidence.merge(mention.entity(), mention.confidence(), Math::max);
      forms
          .computeIfAbsent(mention.entity(), key -> new TreeSet<>())
          .add(mention.span().slice(text));
    }
    List<Annotation.Item> items = new ArrayList<>();
    Map<EntityKey, Integer> index = new HashMap<>();
    for (Entity entity : extraction.entities()) {
      List<String> types = entity.types().stream().filter(Kinds.TYPES::contains).toList();
      if (!types.isEmpty()) {
        TreeSet<String> aliases = forms.getOrDefault(entity.key(), new TreeSet<>());
        aliases.addAll(entity.aliases());
        index.put(entity.key(), items.size());
        items.add(
            Annotation.Item.of(
                types, entity.name(), aliases, false, confidence.getOrDefault(entity.key(), 0.0)));
      }
    }
    return new Annotation(
        extraction.document().fileName(), text, items, links(extraction, text, index));
  }

  private static List<Annotation.Link> links(
      Extraction extraction, String text, Map<EntityKey, Integer> index) {
    Map<List<Object>, Annotation.Link> links = new LinkedHashMap<>();
    for (Claim claim : extraction.claims()) {
      Integer subject = index.get(claim.subject());
      Integer object = index.get(claim.object());
      if (claim.status().asserted() && subject != null && object != null) {
        links.merge(
            List.of(subject, claim.relation(), object),
            new Annotation.Link(
                subject,
                claim.relation(),
                object,
                false,
                claim.evidence().slice(text),
                claim.confidence()),
            (one, two) -> one.confidence() >= two.confidence() ? one : two);
      }
    }
    return List.copyOf(links.values());
  }
}

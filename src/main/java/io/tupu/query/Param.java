package io.tupu.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A part of a question that the asker may change.
 *
 * @param name of the variable
 * @param labels for people, by language
 * @param value what it is when the asker says nothing
 * @param thing the variable of the thing that the value names, where the asker may give its IRI
 * @param choices the values that make sense, where they are few; empty otherwise
 */
public record Param(
    String name,
    Map<String, String> labels,
    ParamKind kind,
    Node value,
    Optional<String> thing,
    List<String> choices) {
  public Param {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    choices = List.copyOf(choices);
  }

  /** In Chinese. */
  public String label() {
    return labels.get("zh");
  }

  /** The default as people write it. */
  public String text() {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String iri = value.getURI();
    return kind == ParamKind.TERM ? iri.substring(iri.lastIndexOf('#') + 1) : iri;
  }

  /** Whether a value needs no looking up: an IRI, or the code of a region. */
  public boolean direct(String given) {
    return thing.isPresent() && Terms.iri(given) || kind == ParamKind.REGION && Terms.code(given);
  }
}

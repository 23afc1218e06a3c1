package io.tupu.explain;

import io.tupu.extract.Entity;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.knowledge.Gazetteer;
import io.tupu.text.CodePoints;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * How one document was read. Spans are in UTF-16 units inside, in code points in both views, as in
 * the graph. Immutable; the same document and knowledge give the same views, byte by byte.
 */
public final class Explanation {
  private final Extraction extraction;
  private final List<Trace> traces;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Resolution> resolutions;
  private final Map<EntityKey, Entity> entities = new TreeMap<>();
  private final CodePoints characters;
  private final Terms terms;

  Explanation(Extraction extraction, List<Trace> traces, Gazetteer gazetteer, Terms terms) {
    this.extraction = extraction;
    this.traces = traces;
    this.terms = terms;
    this.characters = CodePoints.of(extraction.document().text());
    this.resolutions = new Resolutions(gazetteer, extraction).of(traces);
    extraction.entities().forEach(entity -> entities.put(entity.key(), entity));
    for (Trace trace : traces) {
      trace.passage().sentences().forEach(span -> sentence(trace, span));
    }
  }

  private void sentence(Trace trace, Span span) {
    String text = trace.slice(span);
    if (!text.isBlank()) {
      int start = span.start() + text.length() - text.stripLeading().length();
      Span inner = new Span(start, start + text.strip().length());
      sentences.add(
          new Sentence(sentences.size() + 1, trace, inner, Candidates.document(trace, inner)));
    }
  }

  /** How many sentences the document has. */
  public int size() {
    return sentences.size();
  }

  /**
   * For people, line by line.
   *
   * @param stages what to show
   * @param sentence the number of the one sentence that matters, from 1 to {@link #size}
   */
  public String text(Set<Stage> stages, OptionalInt sentence, Language language) {
    return new TextView(this, part(sentence), terms, language).of(stages);
  }

  /** For programs: an object with a member for the document and one for each stage shown. */
  public String json(Set<Stage> stages, OptionalInt sentence) {
    return new JsonView(this, part(sentence), terms).of(stages);
  }

  private Part part(OptionalInt sentence) {
    return sentence.isEmpty()
        ? new Part(Optional.empty())
        : new Part(Optional.of(sentences.get(sentence.getAsInt() - 1)));
  }

  /**
   * What of the document is shown.
   *
   * @param only empty for all
   */
  record Part(Optional<Sentence> only) {
    boolean shows(Span span) {
      return only.filter(sentence -> !sentence.span().overlaps(span)).isEmpty();
    }

    boolean shows(Trace trace) {
      return only.filter(sentence -> sentence.trace() != trace).isEmpty();
    }
  }

  Extraction extraction() {
    return extraction;
  }

  List<Trace> traces() {
    return traces;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  List<Sentence> sentences(Trace trace) {
    return sentences.stream().filter(sentence -> sentence.trace() == trace).toList();
  }

  List<Resolution> resolutions() {
    return resolutions;
  }

  Optional<Entity> entity(EntityKey key) {
    return Optional.ofNullable(entities.get(key));
  }

  /** In code points of the document. */
  Span characters(Span span) {
    return new Span(characters.at(span.start()), characters.at(span.end()));
  }

  int length() {
    return characters.length();
  }
}

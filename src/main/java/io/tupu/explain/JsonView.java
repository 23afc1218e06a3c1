package io.tupu.explain;

import io.tupu.explain.Explanation.Part;
import io.tupu.extract.Claim;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.extract.Mention;
import io.tupu.extract.passage.Passage;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;

/**
 * An explanation for programs, in the form that docs/how-it-reads.md tells. Names of types,
 * relations and rules are those of the ontology, whatever the language.
 */
final class JsonView {
  private final Explanation explanation;
  private final Extraction extraction;
  private final Part part;
  private final Terms terms;

  JsonView(Explanation explanation, Part part, Terms terms) {
    this.explanation = explanation;
    this.extraction = explanation.extraction();
    this.part = part;
    this.terms = terms;
  }

  String of(Set<Stage> stages) {
    JsonObject json = new JsonObject();
    json.put("document", document());
    for (Stage stage : stages) {
      json.put(
          stage.label(),
          switch (stage) {
            case OUTLINE -> array(explanation.traces().stream().filter(part::shows), this::block);
            case SENTENCES -> array(sentences(), this::sentence);
            case TOKENS -> array(sentences(), this::tokens);
            case CANDIDATES ->
                array(
                    explanation.traces().stream()
                        .flatMap(trace -> Candidates.of(trace).stream())
                        .filter(c -> part.shows(c.span())),
                    this::candidate);
            case MENTIONS ->
                array(
                    extraction.mentions().stream().filter(m -> part.shows(m.span())),
                    this::mention);
            case RESOLUTION ->
                array(
                    explanation.resolutions().stream().filter(r -> part.shows(r.span())),
                    this::resolution);
            case CLAIMS ->
                array(
                    extraction.claims().stream().filter(c -> part.shows(c.evidence())),
                    this::claim);
            case CHECK -> check();
          });
    }
    return written(json);
  }

  /** An item a line, so that two explanations can be compared line by line. */
  private static String written(JsonObject json) {
    List<String> members = new ArrayList<>();
    for (String key : json.keys()) {
      JsonValue value = json.get(key);
      String written =
          value.isArray() && !value.getAsArray().isEmpty()
              ? value.getAsArray().stream()
                  .map(JSON::toStringFlat)
                  .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"))
              : JSON.toStringFlat(value);
      members.add("\"" + key + "\": " + written);
    }
    return "{\n" + String.join(",\n", members) + "\n}\n";
  }

  private JsonObject document() {
    JsonObject json = new JsonObject();
    json.put("fileName", extraction.document().fileName());
    json.put("sha256", extraction.document().sha256());
    json.put("title", extraction.layout().title());
    extraction.layout().year().ifPresent(year -> json.put("year", year));
    extraction.layout().issued().ifPresent(day -> json.put("issued", day.toString()));
    json.put("characters", explanation.length());
    json.put("sentences", explanation.size());
    return json;
  }

  private Stream<Sentence> sentences() {
    return explanation.sentences().stream().filter(s -> part.shows(s.span()));
  }

  private static <T> JsonArray array(Stream<T> all, Function<T, ? extends JsonValue> one) {
    JsonArray json = new JsonArray();
    all.forEach(item -> json.add(one.apply(item)));
    return json;
  }

  private static JsonArray strings(Collection<String> all) {
    return array(all.stream(), JsonString::new);
  }

  private JsonObject at(Span span) {
    Span characters = explanation.characters(span);
    JsonObject json = new JsonObject();
    json.put("begin", characters.start());
    json.put("end", characters.end());
    return json;
  }

  private JsonObject block(Trace trace) {
    Passage passage = trace.passage();
    JsonObject json = at(passage.block().span());
    json.put("article", passage.article() + 1);
    json.put("section", passage.section() + 1);
    json.put("kind", passage.block().kind().name().toLowerCase(Locale.ROOT));
    json.put("focus", strings(Resolutions.names(trace.scene().focus())));
    JsonArray numbers = new JsonArray();
    explanation.sentences(trace).forEach(s -> numbers.add(s.number()));
    json.put("sentences", numbers);
    return json;
  }

  private JsonObject sentence(Sentence sentence) {
    JsonObject json = at(sentence.span());
    json.put("number", sentence.number());
    json.put("text", sentence.text());
    return json;
  }

  private JsonObject tokens(Sentence sentence) {
    JsonObject json = new JsonObject();
    json.put("sentence", sentence.number());
    json.put(
        "tokens",
        array(
            sentence.trace().passage().tokens().stream()
                .filter(token -> sentence.inner().overlaps(token.span())),
            token -> {
              JsonObject one = at(Candidates.document(sentence.trace(), token.span()));
              one.put("text", sentence.trace().slice(token.span()));
              one.put("tag", token.tag());
              return one;
            }));
    return json;
  }

  private JsonObject candidate(Candidate candidate) {
    JsonObject json = at(candidate.span());
    json.put("text", candidate.text());
    json.put("taken", candidate.reason().isEmpty());
    json.put("types", strings(candidate.types()));
    candidate.reason().ifPresent(reason -> json.put("reason", reason.name()));
    json.put("rule", candidate.rule());
    json.put("word", candidate.word());
    return json;
  }

  private JsonObject mention(Mention mention) {
    JsonObject json = at(mention.span());
    json.put("text", mention.span().slice(extraction.document().text()));
    json.put("entity", entity(mention.entity()));
    json.put("rule", mention.rule());
    json.put("confidence", JsonNumber.value(mention.confidence()));
    return json;
  }

  private JsonObject entity(EntityKey key) {
    JsonObject json = new JsonObject();
    json.put("iri", terms.iri(key));
    explanation
        .entity(key)
        .ifPresent(
            entity -> {
              json.put("name", entity.name());
              json.put("types", strings(entity.types()));
            });
    return json;
  }

  private JsonObject resolution(Resolution resolution) {
    JsonObject json = at(resolution.span());
    json.put("text", resolution.text());
    resolution.entity().ifPresent(key -> json.put("iri", terms.iri(key)));
    json.put("meant", resolution.meant());
    json.put("within", strings(resolution.within()));
    json.put("basis", resolution.basis().name());
    json.put("homonyms", strings(resolution.homonyms()));
    return json;
  }

  private JsonObject claim(Claim claim) {
    JsonObject json = new JsonObject();
    json.put("subject", entity(claim.subject()));
    json.put("relation", claim.relation());
    json.put("object", entity(claim.object()));
    json.put("status", claim.status().name().toLowerCase(Locale.ROOT));
    json.put("asserted", claim.status().asserted());
    claim.year().ifPresent(year -> json.put("year", year));
    json.put("confidence", JsonNumber.value(claim.confidence()));
    JsonObject evidence = at(claim.evidence());
    evidence.put("text", claim.evidence().slice(extraction.document().text()));
    json.put("evidence", evidence);
    json.put("rule", claim.rule());
    terms.rule(claim.rule()).ifPresent(rule -> json.put("example", rule.example()));
    return json;
  }

  private JsonObject check() {
    JsonObject json = new JsonObject();
    json.put(
        "counts",
        array(
            extraction.tallies().stream().filter(t -> part.shows(t.span())),
            tally -> {
              JsonObject one = at(tally.span());
              one.put("stated", tally.stated());
              one.put("found", tally.found());
              return one;
            }));
    json.put(
        "diagnostics",
        array(
            extraction.diagnostics().stream().filter(d -> part.shows(d.span())),
            doubt -> {
              JsonObject one = at(doubt.span());
              one.put("code", doubt.code().name());
              one.put("detail", doubt.detail());
              return one;
            }));
    json.put(
        "decisions",
        array(
            extraction.verdicts().stream(),
            verdict -> {
              JsonObject one = new JsonObject();
              one.put("action", verdict.decision().action().name().toLowerCase(Locale.ROOT));
              one.put("subject", verdict.decision().subject());
              one.put("detail", verdict.decision().detail());
              one.put("who", verdict.decision().who());
              one.put("when", verdict.decision().when());
              one.put("why", verdict.decision().why());
              return one;
            }));
    return json;
  }
}

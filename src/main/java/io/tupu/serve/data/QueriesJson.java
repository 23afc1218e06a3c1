package io.tupu.serve.data;

import io.tupu.graph.Schema;
import io.tupu.graph.Vocab;
import io.tupu.query.NamedQuery;
import io.tupu.query.Param;
import io.tupu.serve.http.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Questions as JSON, in the form that docs/queries.md tells. */
final class QueriesJson {
  private final Schema schema = Schema.load();

  String all(List<NamedQuery> questions) {
    return questions.stream()
        .map(question -> open(question) + "}")
        .collect(Collectors.joining(",\n", "[", "]\n"));
  }

  /**
   * One question.
   *
   * @param bound the query with the values that were given
   */
  String one(NamedQuery question, String bound) {
    return open(question) + ",\"bound\":" + Json.quote(bound) + "}\n";
  }

  private String open(NamedQuery question) {
    return "{\"name\":"
        + Json.quote(question.name())
        + ",\"title\":"
        + languages(question.titles())
        + ",\"view\":"
        + Json.quote(question.view().label())
        + ",\"params\":"
        + question.params().stream().map(this::param).collect(Collectors.joining(",", "[", "]"))
        + ",\"ask\":"
        + Json.quote("/ask/" + question.name())
        + ",\"rows\":"
        + Json.quote("/queries/" + question.name() + ".csv")
        + ",\"sparql\":"
        + Json.quote(question.body());
  }

  private String param(Param param) {
    return "{\"name\":"
        + Json.quote(param.name())
        + ",\"label\":"
        + Json.quote(param.label())
        + ",\"labels\":"
        + languages(param.labels())
        + ",\"kind\":"
        + Json.quote(param.kind().label())
        + ",\"default\":"
        + Json.quote(param.text())
        + ",\"choices\":"
        + param.choices().stream().map(this::choice).collect(Collectors.joining(",", "[", "]"))
        + "}";
  }

  private String choice(String value) {
    Map<String, String> labels = schema.labels(Vocab.tupu(value));
    return "{\"value\":" + Json.quote(value) + ",\"labels\":" + languages(labels) + "}";
  }

  private static String languages(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(e -> Json.quote(e.getKey()) + ":" + Json.quote(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}

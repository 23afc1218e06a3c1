package io.tupu.export.network;

import io.tupu.export.text.Json;
import java.util.List;
import java.util.stream.Collectors;

/** Attributes of nodes and edges as members of a JSON object. */
final class JsonValues {
  private JsonValues() {}

  /** Each member after a comma; what is unknown has none. */
  static <T> String members(T item, List<Column<T>> columns) {
    StringBuilder json = new StringBuilder();
    for (Column<T> column : columns) {
      List<String> values = column.values().apply(item);
      if (!values.isEmpty()) {
        json.append(',').append(Json.string(column.name())).append(':');
        json.append(value(column.kind(), values));
      }
    }
    return json.toString();
  }

  private static String value(Column.Kind kind, List<String> values) {
    return switch (kind) {
      case INTEGER, NUMBER -> values.get(0);
      case TEXT -> Json.string(String.join(";", values));
      case LIST -> values.stream().map(Json::string).collect(Collectors.joining(",", "[", "]"));
    };
  }
}

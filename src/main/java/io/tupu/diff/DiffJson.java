package io.tupu.diff;

import io.tupu.export.text.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Changes as JSON: the numbers, then a line for each fact. */
public final class DiffJson {
  private DiffJson() {}

  public static void write(List<Change> changes, Writer writer) throws IOException {
    writer.write("{");
    for (Change.Kind kind : Change.Kind.values()) {
      long count = changes.stream().filter(c -> c.kind() == kind).count();
      writer.write(Json.string(name(kind)) + ":" + count + ",");
    }
    writer.write("\"facts\":[");
    String before = "\n";
    for (Change change : changes) {
      writer.write(before + fact(change));
      before = ",\n";
    }
    writer.write("]}\n");
    writer.flush();
  }

  private static String name(Change.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String fact(Change change) {
    return "{\"change\":"
        + Json.string(name(change.kind()))
        + ",\"region\":"
        + (change.region().iri().isEmpty()
            ? "null"
            : thing(change.region(), ",\"code\":" + Json.string(change.code())))
        + ",\"subject\":"
        + thing(change.subject(), "")
        + ",\"relation\":"
        + Json.string(change.relation())
        + ",\"object\":"
        + thing(change.object(), "")
        + ",\"before\":"
        + sayings(change.before())
        + ",\"after\":"
        + sayings(change.after())
        + "}";
  }

  private static String thing(Thing thing, String more) {
    return "{\"iri\":"
        + Json.string(thing.iri())
        + ",\"label\":"
        + Json.string(thing.label())
        + more
        + "}";
  }

  private static String sayings(List<Saying> sayings) {
    return sayings.stream().map(DiffJson::saying).collect(Collectors.joining(",", "[", "]"));
  }

  private static String saying(Saying saying) {
    String confidence = saying.confidence().isEmpty() ? "null" : saying.confidence();
    return "{\"document\":"
        + Json.string(saying.document())
        + ",\"title\":"
        + Json.string(saying.title())
        + ",\"status\":"
        + Json.string(saying.status())
        + ",\"confidence\":"
        + confidence
        + ",\"year\":"
        + Json.string(saying.year())
        + ",\"evidence\":"
        + Json.string(saying.evidence())
        + "}";
  }
}

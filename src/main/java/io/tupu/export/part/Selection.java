package io.tupu.export.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the graph, as people name it. The same names are options of the command line and
 * parameters of an address. What is given of different kinds must hold together; of one kind, any
 * will do. A selection holds facts and what they rest on; the vocabulary, which is the same for
 * all, is left out.
 *
 * @param documents file names, or IRIs or their last parts: what these documents say
 * @param about names or IRIs: these things and those around them
 * @param depth how many facts away from them, from 0
 * @param regions codes, names or IRIs: each with all below it, what is there and what it runs
 * @param types classes of the ontology: facts with such a thing at either end
 * @param minConfidence between 0 and 1; what the region tables say has no doubt
 */
public record Selection(
    List<String> documents,
    List<String> about,
    int depth,
    List<String> regions,
    List<String> types,
    double minConfidence) {
  public static final String DOC = "doc";
  public static final String ABOUT = "about";
  public static final String DEPTH = "depth";
  public static final String REGION = "region";
  public static final String TYPE = "type";
  public static final String MIN_CONFIDENCE = "min-confidence";

  /** All names, in the order of messages. */
  public static final List<String> NAMES = List.of(DOC, ABOUT, DEPTH, REGION, TYPE, MIN_CONFIDENCE);

  /** Without any limit. */
  public static final Selection EVERYTHING = parse(new LinkedHashMap<>());

  private static final int DEEPEST = 10;

  public Selection {
    documents = List.copyOf(documents);
    about = List.copyOf(about);
    regions = List.copyOf(regions);
    types = List.copyOf(types);
  }

  /**
   * Reads what people write.
   *
   * @param values by name; a name that is missing or has no values sets no limit
   * @throws SelectionException for a name or a value that cannot be
   */
  public static Selection parse(Map<String, List<String>> values) {
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      if (!NAMES.contains(entry.getKey())) {
        throw new SelectionException(
            "there is no parameter '" + entry.getKey() + "'; there are " + names());
      }
      if (entry.getValue().stream().anyMatch(String::isBlank)) {
        throw new SelectionException("the parameter " + entry.getKey() + " has no value");
      }
    }
    List<String> about = values.getOrDefault(ABOUT, List.of());
    if (about.isEmpty() && !values.getOrDefault(DEPTH, List.of()).isEmpty()) {
      throw new SelectionException("depth is counted from a thing: it needs about");
    }
    return new Selection(
        values.getOrDefault(DOC, List.of()),
        about,
        depth(single(values, DEPTH, "1")),
        values.getOrDefault(REGION, List.of()),
        values.getOrDefault(TYPE, List.of()),
        confidence(single(values, MIN_CONFIDENCE, "0")));
  }

  /** All names, for messages. */
  public static String names() {
    return String.join(", ", NAMES);
  }

  /** Whether nothing is left out. */
  public boolean everything() {
    return documents.isEmpty() && !entities() && minConfidence == 0;
  }

  /** Whether whole documents are all that is asked for. */
  boolean documentsOnly() {
    return !entities() && minConfidence == 0;
  }

  /** Whether it says which entities are meant. */
  boolean entities() {
    return !about.isEmpty() || !regions.isEmpty() || !types.isEmpty();
  }

  private static String single(Map<String, List<String>> values, String name, String otherwise) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw new SelectionException("the parameter " + name + " can be given only once");
    }
    return given.isEmpty() ? otherwise : given.get(0).strip();
  }

  private static int depth(String text) {
    if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > DEEPEST) {
      throw new SelectionException(
          "depth must be a whole number from 0 to " + DEEPEST + ", not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static double confidence(String text) {
    if (!text.matches("[01]|0?\\.\\d{1,9}|[01]\\.\\d{0,9}") || Double.parseDouble(text) > 1) {
      throw new SelectionException(
          "min-confidence must be a number from 0 to 1, not '" + text + "'");
    }
    return Double.parseDouble(text);
  }
}

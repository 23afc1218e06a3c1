package io.tupu.eval.swap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces names in running text, the longest at each place, whatever marks and line breaks stand
 * between their characters.
 */
final class Rewriter {
  private static final String MARKS = "“”‘’「」『』\"·・－-—＋+ \u3000\n\r";
  private static final int LONGEST_GAP = 4;

  private final Map<Character, List<Entry>> entries = new HashMap<>();

  /** A name and, for each of its characters, what comes in its place. */
  record Entry(String name, List<String> parts) {
    Entry {
      parts = List.copyOf(parts);
    }

    String replacement() {
      return String.join("", parts);
    }
  }

  /** The first entry for a name stays. */
  void add(Entry entry) {
    List<Entry> same = entries.computeIfAbsent(entry.name().charAt(0), c -> new ArrayList<>());
    if (same.stream().noneMatch(e -> e.name().equals(entry.name()))) {
      same.add(entry);
    }
  }

  /** The longest name that stands at a place of a text as it is; its length is 0 when none does. */
  Entry exact(String text, int at) {
    Entry best = new Entry("", List.of());
    for (Entry entry : entries.getOrDefault(text.charAt(at), List.of())) {
      if (entry.name().length() > best.name().length() && text.startsWith(entry.name(), at)) {
        best = entry;
      }
    }
    return best;
  }

  String rewrite(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      String best = "";
      int length = 0;
      for (Entry entry : entries.getOrDefault(text.charAt(at), List.of())) {
        StringBuilder replaced = new StringBuilder();
        int matched = match(text, at, entry, replaced);
        if (matched > length) {
          length = matched;
          best = replaced.toString();
        }
      }
      out.append(length > 0 ? best : text.substring(at, at + 1));
      at += Math.max(1, length);
    }
    return out.toString();
  }

  private static int match(String text, int at, Entry entry, StringBuilder replaced) {
    int place = at;
    for (int i = 0; i < entry.name().length(); i++) {
      int gap = 0;
      while (i > 0
          && entry.name().length() > 2
          && gap < LONGEST_GAP
          && place < text.length()
          && text.charAt(place) != entry.name().charAt(i)
          && MARKS.indexOf(text.charAt(place)) >= 0) {
        replaced.append(text.charAt(place++));
        gap++;
      }
      if (place >= text.length() || text.charAt(place) != entry.name().charAt(i)) {
        return 0;
      }
      replaced.append(entry.parts().get(i));
      place++;
    }
    return place - at;
  }
}

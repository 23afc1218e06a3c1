package io.tupu.serve.page;

import java.util.Comparator;
import java.util.List;

/** A sentence with names in it marked. */
final class Marked {
  private Marked() {}

  /** Marks each place where a name stands as it is, of several at one place the longest. */
  static void write(String sentence, List<String> names, Html html) {
    List<String> longest =
        names.stream()
            .filter(name -> !name.isBlank())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    int plain = 0;
    for (int i = 0; i < sentence.length(); ) {
      int at = i;
      String name = longest.stream().filter(n -> sentence.startsWith(n, at)).findFirst().orElse("");
      if (name.isEmpty()) {
        i++;
      } else {
        html.text(sentence.substring(plain, i)).element("mark", name);
        i += name.length();
        plain = i;
      }
    }
    html.text(sentence.substring(plain));
  }
}

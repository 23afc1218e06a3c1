package io.tupu.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was typed, in the forms that it is compared in.
 *
 * @param name all of it, folded as a name
 * @param clauses all of it, folded as a sentence
 * @param typed all of it as pinyin or initials; empty when it cannot be that
 * @param words the single words, when there are several
 */
record Wording(String name, String clauses, String typed, List<Wording> words) {
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");
  private static final int MOST = 16;

  Wording {
    words = List.copyOf(words);
  }

  static Wording of(String text, Spelling spelling) {
    List<Wording> words =
        Arrays.stream(BLANK.split(text))
            .map(word -> one(word, spelling))
            .filter(word -> !word.blank())
            .limit(MOST)
            .toList();
    return one(text, spelling, words.size() > 1 ? words : List.of());
  }

  /** Something that is not to be taken apart. */
  static Wording one(String text, Spelling spelling) {
    return one(text, spelling, List.of());
  }

  private static Wording one(String text, Spelling spelling, List<Wording> words) {
    return new Wording(
        spelling.name(text).text(), spelling.sentence(text).text(), typed(text), words);
  }

  private static String typed(String text) {
    String plain =
        BLANK
            .matcher(text.toLowerCase(Locale.ROOT).replace('ü', 'v').replace("'", ""))
            .replaceAll("");
    return LATIN.matcher(plain).matches() ? plain : "";
  }

  /** Whether there is nothing in it that could be found. */
  boolean blank() {
    return name.isEmpty();
  }
}

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

  Wording {
    words = List.copyOf(words);
  }

  /**
   * Reads the words; what was said twice counts once.
   *
   * @throws SearchException when they are more than can be looked for at once
   */
  static Wording of(String text, Spelling spelling) {
    List<Wording> words = words(text, spelling, Sought.MOST + 1);
    if (words.size() > Sought.MOST) {
      throw SearchException.tooMany(Sought.MOST);
    }
    return of(text, spelling, words);
  }

  /** The first words, for marks in what was found. */
  static Wording begin(String text, Spelling spelling) {
    List<Wording> words = words(text, spelling, Sought.MOST);
    return of(text, spelling, words);
  }

  private static Wording of(String text, Spelling spelling, List<Wording> words) {
    Wording all = one(text, spelling);
    boolean several = words.size() > 1 || words.size() == 1 && !words.get(0).name.equals(all.name);
    return several ? new Wording(all.name, all.clauses, all.typed, words) : all;
  }

  private static List<Wording> words(String text, Spelling spelling, int most) {
    return Arrays.stream(BLANK.split(text))
        .distinct()
        .map(word -> one(word, spelling))
        .filter(word -> !word.blank())
        .limit(most)
        .toList();
  }

  /** Something that is not to be taken apart. */
  static Wording one(String text, Spelling spelling) {
    return new Wording(
        spelling.name(text).text(), spelling.sentence(text).text(), typed(text), List.of());
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

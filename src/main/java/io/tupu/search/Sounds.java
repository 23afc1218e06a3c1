package io.tupu.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in Latin letters: its pinyin without tones or spaces, and its initials, from each syllable
 * to the end.
 *
 * @param syllables those of Chinese characters; letters and digits one by one
 */
record Sounds(List<Syllable> syllables) {
  /** Later syllables of a long name are not spelled: nobody types them. */
  private static final int LONGEST = 40;

  Sounds {
    syllables = List.copyOf(syllables.subList(0, Math.min(LONGEST, syllables.size())));
  }

  /**
   * One syllable.
   *
   * @param start place in the folded name, inclusive
   * @param end place in the folded name, exclusive
   * @param han whether it is the reading of a Chinese character
   */
  record Syllable(String text, int start, int end, boolean han) {}

  /** A stretch of the folded name, and how much of the name it is. */
  record Found(int start, int end, At at) {}

  /** The full pinyin from each syllable on, the whole name first. */
  List<String> pinyin() {
    return tails(false);
  }

  /** The initials from each syllable on, those of the whole name first. */
  List<String> initials() {
    return tails(true);
  }

  private List<String> tails(boolean initials) {
    List<String> tails = new ArrayList<>();
    for (int from = 0; from < syllables.size(); from++) {
      if (from == 0 || begins(from)) {
        tails.add(tail(from, initials));
      }
    }
    return tails;
  }

  /** Letters and digits count from the first of each word on. */
  private boolean begins(int at) {
    return syllables.get(at).han() || syllables.get(at - 1).han();
  }

  private String tail(int from, boolean initials) {
    StringBuilder tail = new StringBuilder();
    for (Syllable syllable : syllables.subList(from, syllables.size())) {
      tail.append(initials ? syllable.text().substring(0, 1) : syllable.text());
    }
    return tail.toString();
  }

  /** Where what was typed stands first, as pinyin or as initials; null when it does not. */
  Found find(String typed, boolean initials) {
    for (int from = 0; from < syllables.size(); from++) {
      if ((from == 0 || begins(from)) && tail(from, initials).startsWith(typed)) {
        int last = from;
        int covered = 0;
        while (covered < typed.length()) {
          covered += initials ? 1 : syllables.get(last).text().length();
          last++;
        }
        boolean whole = from == 0 && typed.equals(tail(0, initials));
        At at = whole ? At.WHOLE : from == 0 ? At.START : At.INSIDE;
        return new Found(syllables.get(from).start(), syllables.get(last - 1).end(), at);
      }
    }
    return null;
  }
}

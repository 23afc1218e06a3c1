package io.tupu.search;

import io.tupu.nlp.HanlpRomanizer;
import io.tupu.nlp.HanlpSimplifier;
import java.util.ArrayList;
import java.util.List;

/** Reads names and sentences the way they are compared and typed. Stateless and thread-safe. */
final class Spelling {
  private final HanlpRomanizer romanizer = new HanlpRomanizer();
  private final HanlpSimplifier simplifier = new HanlpSimplifier();

  /** A name: separators within Chinese do not count. */
  Folded name(String text) {
    return Folded.of(text, simplifier.simplified(text), false);
  }

  /** A sentence: its clauses are kept apart. */
  Folded sentence(String text) {
    return Folded.of(text, simplifier.simplified(text), true);
  }

  /** How a folded name is typed in Latin letters. */
  Sounds sounds(String folded) {
    List<String> syllables = romanizer.syllables(folded);
    List<Sounds.Syllable> spelled = new ArrayList<>();
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      int end = i + Character.charCount(c);
      if (!Folded.han(c)) {
        if (c != ' ') {
          spelled.add(new Sounds.Syllable(Character.toString(c), i, end, false));
        }
      } else if (!syllables.get(i).isEmpty()) {
        spelled.add(new Sounds.Syllable(syllables.get(i), i, end, true));
      }
      i = end;
    }
    return new Sounds(spelled);
  }
}

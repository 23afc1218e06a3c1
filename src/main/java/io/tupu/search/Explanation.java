package io.tupu.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How a name holds what was looked for, found out from the name itself.
 *
 * @param parts of the name
 */
record Explanation(By by, At at, List<Part> parts) {

  /**
   * @param plain what kind of name it is
   */
  static Explanation of(String name, By plain, Wording wording, Spelling spelling) {
    Folded folded = spelling.name(name);
    Sounds sounds = spelling.sounds(folded.text());
    Finding finding = new Finding(folded, sounds);
    Place all = finding.place(wording);
    if (all != null) {
      return new Explanation(all.by(plain), all.at(), parts(name, folded, List.of(all)));
    }
    List<Place> places = new ArrayList<>();
    for (Wording word : wording.words()) {
      Place place = finding.place(word);
      if (place != null) {
        places.add(place);
      }
    }
    if (!places.isEmpty() && places.size() == wording.words().size()) {
      return new Explanation(places.get(0).by(plain), At.WORDS, parts(name, folded, places));
    }
    return new Explanation(plain, At.SOME, parts(name, folded, pieces(folded, wording)));
  }

  /** The parts of a sentence. */
  static List<Part> sentence(String sentence, Wording wording, Spelling spelling) {
    Folded folded = spelling.sentence(sentence);
    List<Place> places = new ArrayList<>();
    List<Wording> words = wording.words().isEmpty() ? List.of(wording) : wording.words();
    for (Wording word : words) {
      places.addAll(everywhere(folded.text(), word.clauses()));
    }
    return parts(sentence, folded, places);
  }

  private static List<Place> pieces(Folded folded, Wording wording) {
    List<Place> places = new ArrayList<>();
    Grams.phrase(wording.name())
        .forEach(gram -> places.addAll(everywhere(folded.text(), gram.text())));
    return places;
  }

  private static List<Place> everywhere(String text, String wanted) {
    List<Place> places = new ArrayList<>();
    int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
    while (at >= 0) {
      places.add(new Place(at, at + wanted.length(), At.INSIDE, null));
      at = text.indexOf(wanted, at + wanted.length());
    }
    return places;
  }

  private static List<Part> parts(String text, Folded folded, List<Place> places) {
    BitSet hit = new BitSet(text.length());
    for (Place place : places) {
      hit.set(folded.start(place.start()), folded.end(place.end() - 1));
    }
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      boolean is = hit.get(from);
      int to = is ? hit.nextClearBit(from) : hit.nextSetBit(from);
      to = to < 0 || to > text.length() ? text.length() : to;
      parts.add(new Part(text.substring(from, to), is));
      from = to;
    }
    return parts;
  }

  /**
   * A stretch of the folded text.
   *
   * @param sound null when it is written so
   */
  private record Place(int start, int end, At at, By sound) {
    By by(By plain) {
      return sound == null ? plain : sound;
    }
  }

  /** The ways of finding in the order of their scores in {@link Queries}. */
  private record Finding(Folded folded, Sounds sounds) {
    Place place(Wording wanted) {
      String text = folded.text();
      int at = wanted.name().isEmpty() ? -1 : text.indexOf(wanted.name());
      if (at >= 0) {
        boolean whole = text.length() == wanted.name().length();
        At how = whole ? At.WHOLE : at == 0 ? At.START : At.INSIDE;
        return new Place(at, at + wanted.name().length(), how, null);
      }
      if (wanted.typed().isEmpty()) {
        return null;
      }
      Sounds.Found pinyin = sounds.find(wanted.typed(), false);
      Sounds.Found initials = sounds.find(wanted.typed(), true);
      if (pinyin == null || initials != null && initials.at().compareTo(pinyin.at()) < 0) {
        return initials == null ? null : place(initials, By.INITIALS);
      }
      return place(pinyin, By.PINYIN);
    }

    private static Place place(Sounds.Found found, By by) {
      return new Place(found.start(), found.end(), found.at(), by);
    }
  }
}

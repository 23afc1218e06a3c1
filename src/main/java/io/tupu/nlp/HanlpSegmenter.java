package io.tupu.nlp;

import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The words and tags of HanLP 1.x's {@code ViterbiSegment}: the shortest way through its dictionary
 * by bigrams, with part-of-speech tags and nothing else; no named-entity recognition, no custom
 * dictionary, so that no file of the working directory can change a result.
 *
 * <p>Reads HanLP's dictionaries but goes its own way through them, without making objects of all
 * words that might stand in a text as HanLP does. A test compares both on many texts.
 */
public final class HanlpSegmenter implements Segmenter {
  /** Longer texts are too rare to keep the room that they need. */
  private static final int LONG = 4096;

  private final Vocabulary vocabulary = new Vocabulary();
  // One for each thread: its arrays are as long as a text, and there are many texts.
  private final ThreadLocal<Lattice> lattices =
      ThreadLocal.withInitial(() -> new Lattice(vocabulary));

  @Override
  public List<Token> segment(String text) {
    if (text.isEmpty()) {
      return new ArrayList<>();
    }
    Lattice lattice = text.length() > LONG ? new Lattice(vocabulary) : lattices.get();
    lattice.read(text);
    int[] path = lattice.path();
    int[] words = new int[path.length + 1];
    words[0] = vocabulary.beginTagged();
    for (int i = 0; i < path.length; i++) {
      words[i + 1] = lattice.tagged(path[i]);
    }
    String[] tags = vocabulary.tagger().choose(words);
    List<Token> tokens = new ArrayList<>(tags.length);
    int at = 0;
    for (int i = 0; i < tags.length; i++) {
      int end = lattice.end(path[i]);
      tokens.add(new Token(new Span(at, end), tags[i]));
      at = end;
    }
    return tokens;
  }
}

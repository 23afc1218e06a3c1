package io.tupu.nlp;

import java.util.List;

/** Cuts text into words. Implementations are stateless and thread-safe. */
public interface Segmenter {

  /** Tokens in order that tile the text: the first starts at 0, each starts where the one before ends. */
  List<Token> segment(String text);
}

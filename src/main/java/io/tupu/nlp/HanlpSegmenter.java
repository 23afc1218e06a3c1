package io.tupu.nlp;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionaryTransformMatrixDictionary;
import com.hankcs.hanlp.dictionary.TransformMatrix;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * HanLP 1.x's word lattice (Viterbi over a bigram dictionary) with part-of-speech tags and nothing
 * else: no named-entity recognition, no custom dictionary, so that no file of the working directory
 * can change a result.
 *
 * <p>Never trusts {@code term.word}, which differs from the text under normalisation; offsets are
 * kept.
 */
public final class HanlpSegmenter implements Segmenter {
  private final Segment segment =
      new ViterbiSegment()
          .enableAllNamedEntityRecognize(false)
          .enableCustomDictionary(false)
          .enablePartOfSpeechTagging(true)
          .enableOffset(true);

  static {
    enlargeTags();
  }

  /**
   * HanLP finds its table of tags too short for all tags and enlarges it before each text, on every
   * thread anew, as it never notes the new length. Noting it once saves a tenth of the time and
   * keeps threads from writing to one table.
   */
  private static void enlargeTags() {
    new ViterbiSegment().seg("。");
    TransformMatrix tags = CoreDictionaryTransformMatrixDictionary.transformMatrixDictionary;
    int size = Nature.values().length;
    tags.extend(size);
    tags.states = Arrays.copyOf(tags.states, size);
  }

  @Override
  public List<Token> segment(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (Term term : segment.seg(text)) {
      int end = Math.min(text.length(), term.offset + term.length());
      if (end > at) {
        tokens.add(new Token(new Span(at, end), term.nature.toString()));
        at = end;
      }
    }
    if (at < text.length()) {
      tokens.add(new Token(new Span(at, text.length()), "x"));
    }
    return tokens;
  }
}

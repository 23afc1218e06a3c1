package io.tupu.search;

import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The pieces of a text as Lucene takes them. */
final class GramStream extends TokenStream {
  private final String folded;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private Iterator<Grams.Gram> grams;
  private int position;

  GramStream(String folded) {
    this.folded = folded;
  }

  @Override
  public void reset() {
    grams = Grams.all(folded).iterator();
    position = -1;
  }

  @Override
  public boolean incrementToken() {
    if (!grams.hasNext()) {
      return false;
    }
    clearAttributes();
    Grams.Gram gram = grams.next();
    term.append(gram.text());
    step.setPositionIncrement(gram.position() - position);
    position = gram.position();
    return true;
  }
}

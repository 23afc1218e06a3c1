package io.tupu.extract.passage;

import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.WordIndex;
import io.tupu.layout.Block;
import io.tupu.nlp.Token;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One block of a document made ready for reading: its pieces joined, its tokens, its quotations,
 * and where the words of the rules stand. Offsets are UTF-16 units of {@link #text}; {@link
 * #toDocument} leads back. Immutable.
 */
public final class Passage {
  private static final int LONGEST_EVIDENCE = 300;

  private final Block block;
  private final int article;
  private final int section;
  private final String headings;
  private final String text;
  private final char[] characters;
  private final List<Token> tokens;
  private final int[] holding;
  private final BitSet boundaries;
  private final List<Quote> quotes;
  private final int[] quoted;
  private final Words words;
  private final List<Span> sentences;

  /**
   * @param article index of the article in the layout
   * @param section index of the section in the article; -1 for the front
   * @param headings the headings above it, joined
   */
  public Passage(
      Block block,
      int article,
      int section,
      String headings,
      String text,
      List<Token> tokens,
      RuleBook rules) {
    this.block = block;
    this.article = article;
    this.section = section;
    this.headings = headings;
    this.text = text;
    this.characters = text.toCharArray();
    this.tokens = List.copyOf(tokens);
    this.boundaries = new BitSet(text.length() + 1);
    this.holding = new int[text.length()];
    for (int i = 0; i < tokens.size(); i++) {
      Span span = tokens.get(i).span();
      boundaries.set(span.start());
      for (int at = span.start(); at < span.end(); at++) {
        holding[at] = i;
      }
    }
    boundaries.set(text.length());
    this.quotes = Quotes.in(text);
    this.quoted = quoted(quotes, text.length());
    this.words = new Words(text, rules);
    this.sentences = Sentences.in(text, quotes);
  }

  public Block block() {
    return block;
  }

  public int article() {
    return article;
  }

  public int section() {
    return section;
  }

  /** The headings above it, joined by blanks; empty when there are none. */
  public String headings() {
    return headings;
  }

  public String text() {
    return text;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public List<Quote> quotes() {
    return quotes;
  }

  public Words words() {
    return words;
  }

  /** Sentences in order, without gaps; a sentence ends with 。！？； or a line break. */
  public List<Span> sentences() {
    return sentences;
  }

  /**
   * What to show for a fact that stands between two places: the whole sentence, or only that
   * stretch of a sentence too long to be read at a glance.
   *
   * @return in characters of the document
   */
  public Span evidence(int from, int to) {
    int start = sentenceAt(from).start();
    int end = sentenceAt(Math.max(from, to - 1)).end();
    if (end - start > LONGEST_EVIDENCE) {
      return toDocument(from, to);
    }
    while (start < from && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > to && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return toDocument(Math.min(start, from), Math.max(end, to));
  }

  /**
   * Where the clause of this place starts: after the last comma or stronger mark outside
   * quotations.
   */
  public int clauseStart(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if ("，,。；;！？!?：:\n".indexOf(charAt(i)) >= 0 && quoteAt(i).isEmpty()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The sentence that holds this place. */
  public Span sentenceAt(int at) {
    for (int i = 0; i < sentences.size(); i++) {
      if (at < sentences.get(i).end()) {
        return sentences.get(i);
      }
    }
    return new Span(0, text.length());
  }

  /** Whether a token starts here, or the text ends. */
  public boolean boundary(int at) {
    return boundaries.get(at);
  }

  /** The token that holds this place. */
  public Token tokenAt(int at) {
    return tokens.get(at < 0 ? 0 : at < holding.length ? holding[at] : tokens.size() - 1);
  }

  public char charAt(int at) {
    return at >= 0 && at < characters.length ? characters[at] : '\n';
  }

  /** Where a stretch of this passage lies in the document, from its first to its last character. */
  public Span toDocument(int start, int end) {
    return new Span(place(start), place(Math.max(start, end - 1)) + (end > start ? 1 : 0));
  }

  private int place(int at) {
    int before = 0;
    for (int i = 0; i < block.pieces().size(); i++) {
      Span piece = block.pieces().get(i);
      if (at < before + piece.length()) {
        return piece.start() + at - before;
      }
      before += piece.length();
    }
    return block.span().end();
  }

  /** The quotation that holds this place between its marks. */
  public java.util.Optional<Quote> quoteAt(int at) {
    return at < 0 || at >= quoted.length || quoted[at] == 0
        ? java.util.Optional.empty()
        : java.util.Optional.of(quotes.get(quoted[at] - 1));
  }

  /** For each character the number of the quotation that holds it, the outermost; 0 for none. */
  private static int[] quoted(List<Quote> quotes, int length) {
    int[] quoted = new int[length];
    for (int i = quotes.size(); i > 0; i--) {
      Arrays.fill(quoted, quotes.get(i - 1).inner().start(), quotes.get(i - 1).inner().end(), i);
    }
    return quoted;
  }

  /** Words of a rule's slot that lie inside a stretch, in order. */
  public List<WordIndex.Match<List<RuleBook.Sense>>> wordsIn(
      int start, int end, String rule, String slot) {
    if (start >= end || !words.any(rule, slot)) {
      return List.of();
    }
    List<WordIndex.Match<List<RuleBook.Sense>>> found = new ArrayList<>();
    long sign = RuleBook.sign(rule, slot);
    for (int at = start; at < end; at++) {
      if (!words.mayStart(at, sign)) {
        continue;
      }
      List<WordIndex.Match<List<RuleBook.Sense>>> here = words.from(at);
      for (int i = 0; i < here.size(); i++) {
        if (here.get(i).end() <= end && Words.has(here.get(i), rule, slot)) {
          found.add(here.get(i));
          break;
        }
      }
    }
    return found;
  }
}

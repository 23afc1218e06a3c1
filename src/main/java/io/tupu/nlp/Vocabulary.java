package io.tupu.nlp;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.List;

/**
 * How HanLP counts words: names, numbers, times and letters share one entry of the bigrams with all
 * of their kind. Immutable and thread-safe; HanLP loads its dictionary when the first is made.
 */
final class Vocabulary {
  private static final int OWN = Integer.MIN_VALUE;
  private static final int COMMON = 4096;
  private static final int CELL = 4;
  private static final int KINDS = 32;

  private final Bigrams bigrams = Bigrams.load();
  // HanLP's double array with all that is asked of one of its cells side by side: base, check, the
  // word that ends there or -1, how often that occurs.
  private final int[] cells;
  // By word: its number in the bigrams.
  private final int[] ids;
  // By frequency: what a step to a word costs after one that it was never seen to follow.
  private final double[] unseen = new double[COMMON];
  private final Tagger tagger;
  private final Attribute begin;
  private final Attribute end;
  private final Attribute other;
  private final Attribute number;
  private final Attribute mark;
  private final Attribute letters;

  Vocabulary() {
    // First of all: HanLP settles its numbers when its dictionary is loaded.
    ids = ids();
    int unknown = Predefine.OOV_DEFAULT_FREQUENCY;
    other = new Attribute(Nature.n, unknown);
    number = new Attribute(Nature.m, unknown);
    mark = new Attribute(Nature.w, unknown);
    letters = new Attribute(Nature.nx, unknown);
    begin = new Attribute(Nature.begin, Predefine.TOTAL_FREQUENCY / 10);
    end = new Attribute(Nature.end, Predefine.TOTAL_FREQUENCY / 10);
    cells = cells(CoreDictionary.trie.getBase(), CoreDictionary.trie.getCheck());
    tagger = new Tagger(tagged());
    for (int frequency = 0; frequency < COMMON; frequency++) {
      unseen[frequency] = cost(0, 0, frequency);
    }
  }

  /**
   * What a step from one word to another costs, by the formula of HanLP's MathUtility, to the last
   * bit.
   *
   * @param pair how often they were seen together
   * @param from how often the first occurs
   * @param to how often the second occurs
   */
  static double cost(int pair, int from, int to) {
    double said = Predefine.myu * pair / (from + 1) + 1 - Predefine.myu;
    double alone = (1 - Predefine.lambda) * to / Predefine.TOTAL_FREQUENCY;
    return -Math.log(Predefine.lambda * said + alone);
  }

  /** What a step to a word of this frequency costs after one that it was never seen to follow. */
  double unseen(int frequency) {
    return frequency < COMMON ? unseen[frequency] : cost(0, 0, frequency);
  }

  private static int[] ids() {
    int[] shared = new int[Nature.values().length];
    for (Nature tag : Nature.values()) {
      shared[tag.ordinal()] = shared(tag);
    }
    int[] ids = new int[CoreDictionary.trie.size()];
    for (int word = 0; word < ids.length; word++) {
      Attribute own = CoreDictionary.get(word);
      int kind = own.nature.length == 1 ? shared[own.nature[0].ordinal()] : OWN;
      ids[word] = kind == OWN ? word : kind;
    }
    return ids;
  }

  /** Numbers, letters and times count as often as all of their kind. */
  private static Attribute entry(Attribute own) {
    Nature tag = own.nature[0];
    boolean kind = tag.startsWith('m') || tag.startsWith('x') || tag == Nature.t;
    return own.nature.length == 1 && kind ? CoreDictionary.get(shared(tag)) : own;
  }

  private static int[] cells(int[] base, int[] check) {
    int[] cells = new int[CELL * base.length];
    for (int i = 0; i < base.length; i++) {
      int end = base[i];
      boolean ends = end >= 0 && end < base.length && check[end] == end && base[end] < 0;
      int word = ends ? -base[end] - 1 : -1;
      cells[CELL * i] = base[i];
      cells[CELL * i + 1] = check[i];
      cells[CELL * i + 2] = word;
      cells[CELL * i + 3] = ends ? entry(CoreDictionary.get(word)).totalFrequency : 0;
    }
    return cells;
  }

  private static int shared(Nature tag) {
    if (tag.startsWith("nr")) {
      return CoreDictionary.NR_WORD_ID;
    }
    if (tag.startsWith("ns")) {
      return CoreDictionary.NS_WORD_ID;
    }
    if (tag == Nature.nx) {
      return CoreDictionary.NX_WORD_ID == -1 ? CoreDictionary.X_WORD_ID : CoreDictionary.NX_WORD_ID;
    }
    if (tag.startsWith("nt") || tag == Nature.nit) {
      return CoreDictionary.NT_WORD_ID;
    }
    if (tag.startsWith('m')) {
      return CoreDictionary.M_WORD_ID;
    }
    if (tag.startsWith('x')) {
      return CoreDictionary.X_WORD_ID;
    }
    return tag == Nature.t ? CoreDictionary.T_WORD_ID : OWN;
  }

  Bigrams bigrams() {
    return bigrams;
  }

  /** The cell before the first character. */
  int root() {
    return 0;
  }

  /** The cell after a further character; negative when no word goes on so. */
  int next(int cell, char c) {
    int state = cells[cell];
    int next = CELL * (state + c + 1);
    return cells[next + 1] == state ? next : -1;
  }

  /** The word that ends in a cell; negative when none does. */
  int word(int cell) {
    return cells[cell + 2];
  }

  /** How often the word that ends in a cell occurs. */
  int frequency(int cell) {
    return cells[cell + 3];
  }

  /** The number under which the bigrams have a word. */
  int id(int word) {
    return ids[word];
  }

  /** What finds the likeliest of these tags. */
  Tagger tagger() {
    return tagger;
  }

  /** The words of the dictionary; then start and end of a text and the kinds of characters. */
  private List<Attribute> tagged() {
    List<Attribute> tagged = new ArrayList<>(ids.length + 2 + KINDS);
    for (int word = 0; word < ids.length; word++) {
      tagged.add(entry(CoreDictionary.get(word)));
    }
    tagged.add(begin);
    tagged.add(end);
    for (int kind = 0; kind < KINDS; kind++) {
      tagged.add(atom(kind));
    }
    return tagged;
  }

  /** The number under which the tagger knows the start of a text. */
  int beginTagged() {
    return ids.length;
  }

  /** The number under which the tagger knows the end of a text. */
  int endTagged() {
    return ids.length + 1;
  }

  /** The number under which the tagger knows characters of a kind that no word covers. */
  int atomTagged(int kind) {
    return ids.length + 2 + kind;
  }

  /** Characters of a kind that no word covers; all of them are as frequent. */
  Attribute atom(int kind) {
    return switch (kind) {
      case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> number;
      case CharType.CT_DELIMITER, CharType.CT_OTHER -> mark;
      case CharType.CT_SINGLE -> letters;
      default -> other;
    };
  }

  /** Their number in the bigrams; -1 when the bigrams do not have them. */
  int atomId(int kind) {
    return switch (kind) {
      case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> CoreDictionary.M_WORD_ID;
      case CharType.CT_SINGLE -> CoreDictionary.X_WORD_ID;
      default -> -1;
    };
  }

  /** What stands for the start of a text, with its number in the bigrams. */
  Attribute begin() {
    return begin;
  }

  /** What stands for the end of a text. */
  Attribute end() {
    return end;
  }
}

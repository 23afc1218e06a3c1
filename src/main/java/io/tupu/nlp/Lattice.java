package io.tupu.nlp;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import java.util.Arrays;

/**
 * All words of HanLP's dictionary in a text and the likeliest way through them, by its bigrams:
 * what HanLP's own {@code ViterbiSegment} does, in the same order and with the same arithmetic, but
 * in arrays of numbers, which serve one text after the other. Not thread-safe.
 *
 * <p>Nodes are numbered from 1 in the order in which HanLP adds them; 0 is the start of the text.
 */
final class Lattice {
  private static final String DECIMAL = "，,．.";

  private final Vocabulary vocabulary;
  private int length;
  // By place in the text, longer than it.
  private char[] text = {};
  // The first and the last node that starts there; the first is 0 when there is none.
  private int[] first = {};
  private int[] last = {};
  // By node.
  private int count;
  private int[] next = {};
  private int[] ends = {};
  private int[] ids = {};
  private int[] frequencies = {};
  // The number of a word of the dictionary, or the complement of the kind of characters.
  private int[] words = {};
  // What a step to it costs after a word that it was never seen to follow.
  private double[] unseen = {};
  private int[] before = {};
  private double[] costs = {};

  Lattice(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes in a text; what was known of the one before is gone. */
  void read(String given) {
    length = given.length();
    if (length >= text.length) {
      text = new char[2 * length];
      first = new int[2 * length];
      last = new int[2 * length];
      room(4 * length + 8);
    }
    given.getChars(0, length, text, 0);
    Arrays.fill(first, 0, length + 1, 0);
    count = 0;
    frequencies[0] = vocabulary.begin().totalFrequency;
    ids[0] = CoreDictionary.BEGIN_WORD_ID;
    known();
    unknown();
    add(length, length, 0, CoreDictionary.END_WORD_ID, vocabulary.end().totalFrequency);
    search();
  }

  private void room(int nodes) {
    next = Arrays.copyOf(next, nodes);
    ends = Arrays.copyOf(ends, nodes);
    ids = Arrays.copyOf(ids, nodes);
    frequencies = Arrays.copyOf(frequencies, nodes);
    words = Arrays.copyOf(words, nodes);
    unseen = Arrays.copyOf(unseen, nodes);
    before = Arrays.copyOf(before, nodes);
    costs = Arrays.copyOf(costs, nodes);
  }

  private void known() {
    for (int start = 0; start < length; start++) {
      int cell = vocabulary.root();
      for (int at = start; at < length; at++) {
        cell = vocabulary.next(cell, text[at]);
        if (cell < 0) {
          break;
        }
        int word = vocabulary.word(cell);
        if (word >= 0) {
          add(start, at + 1, word, vocabulary.id(word), vocabulary.frequency(cell));
        }
      }
    }
  }

  /** What no word covers is cut by kind of character. */
  private void unknown() {
    for (int at = 0; at < length; ) {
      if (first[at] != 0) {
        at = ends[last[at]];
        continue;
      }
      int end = at + 1;
      while (end < length && (first[end] == 0 || CharType.get(text[end]) == CharType.CT_CNUM)) {
        end++;
      }
      atoms(at, end);
      at = end;
    }
  }

  private void atoms(int from, int to) {
    int start = from;
    int kind = CharType.get(text[from]);
    for (int at = from + 1; at < to; at++) {
      int here = CharType.get(text[at]);
      if (here != kind) {
        boolean decimal =
            kind == CharType.CT_NUM
                && DECIMAL.indexOf(text[at]) >= 0
                && at + 1 < to
                && CharType.get(text[at + 1]) == CharType.CT_NUM;
        if (decimal) {
          continue;
        }
        atom(start, at, kind);
        start = at;
      }
      kind = here;
    }
    atom(start, to, kind);
  }

  private void atom(int start, int end, int kind) {
    for (int node = first[start]; node != 0; node = next[node]) {
      if (ends[node] == end) {
        return;
      }
    }
    int frequency = vocabulary.atom(kind).totalFrequency;
    add(start, end, ~kind, vocabulary.atomId(kind), frequency);
  }

  private void add(int start, int end, int word, int id, int frequency) {
    int node = ++count;
    if (node == next.length) {
      room(2 * node);
    }
    next[node] = 0;
    ends[node] = end;
    words[node] = word;
    frequencies[node] = frequency;
    ids[node] = id;
    unseen[node] = vocabulary.unseen(frequency);
    if (first[start] == 0) {
      first[start] = node;
    } else {
      next[last[start]] = node;
    }
    last[start] = node;
  }

  private void search() {
    Arrays.fill(before, 0, count + 1, -1);
    reach(0, 0);
    for (int at = 0; at < length; at++) {
      for (int node = first[at]; node != 0; node = next[node]) {
        if (before[node] >= 0) {
          reach(node, ends[node]);
        }
      }
    }
  }

  private void reach(int node, int at) {
    for (int to = first[at]; to != 0; to = next[to]) {
      double cost = costs[node] + step(node, to);
      if (before[to] < 0 || costs[to] > cost) {
        before[to] = node;
        costs[to] = cost;
      }
    }
  }

  private double step(int node, int to) {
    int pair = vocabulary.bigrams().frequency(ids[node], ids[to]);
    return pair == 0 ? unseen[to] : Vocabulary.cost(pair, frequencies[node], frequencies[to]);
  }

  /** The nodes of the best way, the node of the text's end last. */
  int[] path() {
    int steps = 0;
    for (int node = count; node > 0; node = before[node]) {
      steps++;
    }
    int[] path = new int[steps];
    for (int node = count; node > 0; node = before[node]) {
      path[--steps] = node;
    }
    return path;
  }

  /** Where a node's word ends. */
  int end(int node) {
    return ends[node];
  }

  /** The number under which the tagger knows a node's word. */
  int tagged(int node) {
    if (node == count) {
      return vocabulary.endTagged();
    }
    return words[node] < 0 ? vocabulary.atomTagged(~words[node]) : words[node];
  }
}

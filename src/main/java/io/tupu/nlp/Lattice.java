package io.tupu.nlp;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import java.util.Arrays;

/**
 * All words of HanLP's dictionary in a text and the likeliest way through them, by its bigrams:
 * what HanLP's own {@code ViterbiSegment} does, in the same order and with the same arithmetic, but
 * in arrays of numbers. For one text; not thread-safe.
 *
 * <p>Nodes are numbered from 1 in the order in which HanLP adds them; 0 is the start of the text.
 */
final class Lattice {
  private static final String DECIMAL = "，,．.";

  private final Vocabulary vocabulary;
  private final char[] text;
  // By place in the text: the first and the last node that starts there, 0 when there is none.
  private final int[] first;
  private final int[] last;
  // By node.
  private int count;
  private int[] next;
  private int[] ends;
  private int[] ids;
  private int[] frequencies;
  // The number of a word of the dictionary, or the complement of the kind of characters.
  private int[] words;
  // What a step to it costs after a word that it was never seen to follow.
  private double[] unseen;
  private int[] before;
  private double[] costs;

  Lattice(String text, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.text = text.toCharArray();
    first = new int[this.text.length + 1];
    last = new int[this.text.length + 1];
    int room = 2 * this.text.length + 8;
    next = new int[room];
    ends = new int[room];
    ids = new int[room];
    frequencies = new int[room];
    words = new int[room];
    unseen = new double[room];
    frequencies[0] = vocabulary.begin().totalFrequency;
    ids[0] = CoreDictionary.BEGIN_WORD_ID;
    known();
    unknown();
    int end = this.text.length;
    add(end, end, 0, CoreDictionary.END_WORD_ID, vocabulary.end().totalFrequency);
    before = new int[count + 1];
    costs = new double[count + 1];
    search();
  }

  private void known() {
    for (int start = 0; start < text.length; start++) {
      int cell = vocabulary.root();
      for (int at = start; at < text.length; at++) {
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
    for (int at = 0; at < text.length; ) {
      if (first[at] != 0) {
        at = ends[last[at]];
        continue;
      }
      int end = at + 1;
      while (end < text.length
          && (first[end] == 0 || CharType.get(text[end]) == CharType.CT_CNUM)) {
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
      int room = 2 * node;
      next = Arrays.copyOf(next, room);
      ends = Arrays.copyOf(ends, room);
      ids = Arrays.copyOf(ids, room);
      frequencies = Arrays.copyOf(frequencies, room);
      words = Arrays.copyOf(words, room);
      unseen = Arrays.copyOf(unseen, room);
    }
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
    Arrays.fill(before, -1);
    reach(0, 0);
    for (int at = 0; at < text.length; at++) {
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
    int length = 0;
    for (int node = count; node > 0; node = before[node]) {
      length++;
    }
    int[] path = new int[length];
    for (int node = count; node > 0; node = before[node]) {
      path[--length] = node;
    }
    return path;
  }

  /** Where a node's word ends. */
  int end(int node) {
    return ends[node];
  }

  /** The tags that a node's word may have. */
  Tags tags(int node) {
    if (node == count) {
      return vocabulary.endTags();
    }
    return words[node] < 0 ? vocabulary.atomTags(~words[node]) : vocabulary.tags(words[node]);
  }
}

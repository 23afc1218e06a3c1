package io.tupu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * The words of {@code text:query}: all must be there, {@code OR} or {@code |} parts alternatives,
 * {@code -} or {@code NOT} is before what must not be there, and quotation marks hold together what
 * has spaces. Everything else is text; there is nothing that could be wrong.
 */
final class Sought {
  private static final Pattern TOKEN = Pattern.compile("(-?)\"([^\"]*)\"?|(\\S+)");

  /** Each word is some 26 of the 1,024 parts that Lucene lets a query have. */
  static final int MOST = 36;

  private final String text;
  private final Spelling spelling;
  private final Set<Set<Item>> alternatives = new LinkedHashSet<>();
  private final Set<Item> begun = new LinkedHashSet<>();
  private int items;
  private boolean plain = true;

  /** Something that must be there, or must not. */
  private record Item(String text, boolean negated) {}

  private record Word(Wording wording, boolean negated) {}

  private Sought(String text, Spelling spelling) {
    this.text = text;
    this.spelling = spelling;
    Matcher tokens = TOKEN.matcher(text);
    boolean not = false;
    while (tokens.find()) {
      String quoted = tokens.group(2);
      String word = quoted != null ? quoted : tokens.group(3);
      if (quoted != null) {
        plain = false;
        add(word, not || !tokens.group(1).isEmpty());
        not = false;
      } else if (!operator(word)) {
        boolean minus = word.length() > 1 && word.startsWith("-");
        add(minus ? word.substring(1) : word, not || minus);
        not = false;
      } else {
        not = word.equals("NOT");
      }
    }
    end();
  }

  /**
   * Reads the words.
   *
   * @throws SearchException when they are more than can be looked for at once
   */
  static Sought of(String text, Spelling spelling) {
    return new Sought(text, spelling);
  }

  /** Takes an operator, which is in capitals, so that English words are just words. */
  private boolean operator(String word) {
    switch (word) {
      case "OR", "|", "||" -> end();
      case "AND", "&&", "NOT" -> {
        // They begin nothing.
      }
      default -> {
        return false;
      }
    }
    plain = false;
    return true;
  }

  /** What was said twice is looked for once. */
  private void add(String text, boolean negated) {
    plain = plain && !negated;
    begun.add(new Item(text, negated));
    bound(begun.size());
  }

  private void end() {
    if (alternatives.add(new LinkedHashSet<>(begun))) {
      items += begun.size();
      bound(items);
    }
    begun.clear();
  }

  private static void bound(int words) {
    if (words > MOST) {
      throw SearchException.tooMany(MOST);
    }
  }

  private List<List<Word>> words() {
    if (plain) {
      return List.of(List.of(new Word(Wording.of(text, spelling), false)));
    }
    return alternatives.stream()
        .map(
            items ->
                items.stream()
                    .map(item -> new Word(Wording.one(item.text(), spelling), item.negated()))
                    .filter(word -> !word.wording().blank())
                    .toList())
        .toList();
  }

  /** The query for names. */
  Query names() {
    return query(true);
  }

  /** The query for sentences. */
  Query sentences() {
    return query(false);
  }

  private Query query(boolean names) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<Word> alternative : words()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      boolean wanted = false;
      for (Word word : alternative) {
        Query one = names ? Queries.name(word.wording()) : Queries.sentence(word.wording());
        all.add(one, word.negated() ? Occur.MUST_NOT : Occur.MUST);
        wanted |= !word.negated();
      }
      if (!wanted && !alternative.isEmpty()) {
        all.add(new MatchAllDocsQuery(), Occur.MUST);
      }
      any.add(all.build(), Occur.SHOULD);
    }
    return any.build();
  }
}

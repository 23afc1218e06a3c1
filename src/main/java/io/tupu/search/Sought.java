package io.tupu.search;

import java.util.ArrayList;
import java.util.List;
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

  /** Words and operators; each word is some 26 of the 1,024 parts that Lucene lets a query have. */
  private static final int MOST = 36;

  private final Spelling spelling;
  private final List<List<Item>> alternatives = new ArrayList<>();
  private boolean plain = true;

  /** Something that must be there, or must not. */
  private record Item(Wording wording, boolean negated) {}

  private Sought(Spelling spelling) {
    this.spelling = spelling;
    alternatives.add(new ArrayList<>());
  }

  static Sought of(String text, Spelling spelling) {
    Sought sought = new Sought(spelling);
    Matcher tokens = TOKEN.matcher(text);
    boolean not = false;
    for (int i = 0; i < MOST && tokens.find(); i++) {
      String quoted = tokens.group(2);
      String word = quoted != null ? quoted : tokens.group(3);
      if (quoted != null) {
        sought.plain = false;
        sought.add(word, not || !tokens.group(1).isEmpty());
        not = false;
      } else if (!sought.operator(word)) {
        boolean minus = word.length() > 1 && word.startsWith("-");
        sought.add(minus ? word.substring(1) : word, not || minus);
        not = false;
      } else {
        not = word.equals("NOT");
      }
    }
    if (sought.plain) {
      sought.alternatives.clear();
      sought.alternatives.add(List.of(new Item(Wording.of(text, spelling), false)));
    }
    return sought;
  }

  /** Takes an operator, which is in capitals, so that English words are just words. */
  private boolean operator(String word) {
    switch (word) {
      case "OR", "|", "||" -> alternatives.add(new ArrayList<>());
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

  private void add(String text, boolean negated) {
    Wording wording = Wording.one(text, spelling);
    if (!wording.blank()) {
      plain = plain && !negated;
      alternatives.get(alternatives.size() - 1).add(new Item(wording, negated));
    }
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
    for (List<Item> alternative : alternatives) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      boolean wanted = false;
      for (Item item : alternative) {
        Query one = names ? Queries.name(item.wording()) : Queries.sentence(item.wording());
        all.add(one, item.negated() ? Occur.MUST_NOT : Occur.MUST);
        wanted |= !item.negated();
      }
      if (!wanted && !alternative.isEmpty()) {
        all.add(new MatchAllDocsQuery(), Occur.MUST);
      }
      any.add(all.build(), Occur.SHOULD);
    }
    return any.build();
  }
}

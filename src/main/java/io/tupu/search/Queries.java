package io.tupu.search;

import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Queries of Lucene for what was typed. The score of a name is a constant for the way in which it
 * matches, so that a better way always comes first.
 */
final class Queries {
  /** The greatest score of a name. */
  static final float BEST = 102;

  /** Bytes of a beginning, and pieces of a name; Lucene's own limit for both is some 1,000. */
  private static final int LONGEST = 500;

  private static final float PREFERRED = 2;
  private static final float FILE = 0.2f;
  private static final float WORDS = 20;
  private static final float SOME = 10;
  private static final List<Node> PREFERRED_NAMES =
      List.of(Vocab.PREF_LABEL, Vocab.TITLE, Vocab.LABEL);

  private Queries() {}

  /** Names that hold all of it, or every word of it. */
  static Query name(Wording wording) {
    List<Query> ways = ways(wording);
    if (!wording.words().isEmpty()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (Wording word : wording.words()) {
        all.add(new DisjunctionMaxQuery(ways(word), 0), Occur.MUST);
      }
      ways.add(scored(all.build(), WORDS));
    }
    return preferring(new DisjunctionMaxQuery(ways, 0));
  }

  private static List<Query> ways(Wording wording) {
    List<Query> ways = new ArrayList<>();
    String name = wording.name();
    if (!name.isEmpty()) {
      ways.add(scored(new TermQuery(new Term(Fields.WHOLE, name)), 100));
      ways.add(scored(begun(Fields.WHOLE, name), 80));
      ways.add(scored(phrase(name), 60));
    }
    String typed = wording.typed();
    if (!typed.isEmpty()) {
      ways.add(scored(new TermQuery(new Term(Fields.PINYIN, typed)), 50));
      ways.add(scored(new TermQuery(new Term(Fields.INITIALS, typed)), 45));
      ways.add(scored(begun(Fields.PINYIN, typed), 40));
      ways.add(scored(begun(Fields.INITIALS, typed), 35));
      ways.add(scored(begun(Fields.GRAMS, typed), 55));
    }
    if (typed.length() > 1) {
      // One letter stands inside almost every name.
      ways.add(scored(begun(Fields.PINYIN_INSIDE, typed), 30));
      ways.add(scored(begun(Fields.INITIALS_INSIDE, typed), 25));
    }
    return ways;
  }

  /** What begins so. Lucene can ask for a beginning of a thousand bytes; no name is as long. */
  private static Query begun(String field, String text) {
    Term term = new Term(field, text);
    return term.bytes().length > LONGEST
        ? new MatchNoDocsQuery("longer than any name")
        : new PrefixQuery(term);
  }

  /** Names that hold at least a third of the pieces of it. */
  static Query someOfName(Wording wording) {
    List<Grams.Gram> grams = Grams.phrase(wording.name());
    if (grams.size() > LONGEST) {
      return new MatchNoDocsQuery("longer than any name");
    }
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    for (Grams.Gram gram : grams) {
      some.add(
          scored(new TermQuery(new Term(Fields.GRAMS, gram.text())), SOME / grams.size()),
          Occur.SHOULD);
    }
    some.setMinimumNumberShouldMatch((grams.size() + 2) / 3);
    return preferring(some.build());
  }

  /** Sentences that hold all of it, or every word of it. */
  static Query sentence(Wording wording) {
    if (wording.words().isEmpty()) {
      return phrase(wording.clauses());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    wording.words().forEach(word -> all.add(phrase(word.clauses()), Occur.MUST));
    return all.build();
  }

  /** A stretch of a text; the last word of letters need only be begun. */
  static Query phrase(String folded) {
    List<Grams.Gram> grams = Grams.phrase(folded);
    if (grams.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for");
    }
    if (grams.size() == 1) {
      return new TermQuery(new Term(Fields.GRAMS, grams.get(0).text()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (Grams.Gram gram : grams) {
      phrase.add(new Term(Fields.GRAMS, gram.text()), gram.position());
    }
    return phrase.build();
  }

  /** Only entries with one of these values in a field. */
  static Query only(Query query, String field, String... values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : values) {
      any.add(new TermQuery(new Term(field, value)), Occur.SHOULD);
    }
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(any.build(), Occur.FILTER).build();
  }

  /** Preferred names before others, and names of files behind all. */
  private static Query preferring(Query query) {
    Query files = new TermQuery(new Term(Fields.PROPERTY, Vocab.FILE_NAME.getURI()));
    BooleanQuery.Builder preferred =
        new BooleanQuery.Builder().add(query, Occur.MUST).add(files, Occur.MUST_NOT);
    for (Node property : PREFERRED_NAMES) {
      preferred.add(
          scored(new TermQuery(new Term(Fields.PROPERTY, property.getURI())), PREFERRED),
          Occur.SHOULD);
    }
    BooleanQuery.Builder named =
        new BooleanQuery.Builder().add(query, Occur.MUST).add(files, Occur.FILTER);
    return new BooleanQuery.Builder()
        .add(preferred.build(), Occur.SHOULD)
        .add(new BoostQuery(named.build(), FILE), Occur.SHOULD)
        .build();
  }

  private static Query scored(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}

package io.tupu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/**
 * What a query finds, in order.
 *
 * @param complete whether these are all
 */
record Ranking(List<Entry> entries, boolean complete) {
  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.FACTS, SortField.Type.LONG, true),
          new SortField(Fields.LENGTH, SortField.Type.LONG),
          new SortField(Fields.KEY, SortField.Type.STRING),
          new SortField(Fields.IRI, SortField.Type.STRING));

  /** One entry of the index. */
  record Entry(int number, float score, long facts) {}

  /** Reads the entry of a result. */
  interface Reader<T> {
    T read(Document stored, Entry entry);
  }

  /**
   * Each thing once.
   *
   * @param most entries that are looked at
   */
  static Ranking of(IndexSearcher searcher, Query query, int most) throws IOException {
    return of(searcher, query, most, new HashSet<>()::add);
  }

  /** Every entry. */
  static Ranking all(IndexSearcher searcher, Query query, int most) throws IOException {
    return of(searcher, query, most, thing -> true);
  }

  private static Ranking of(
      IndexSearcher searcher, Query query, int most, Predicate<BytesRef> wanted)
      throws IOException {
    TopFieldDocs top = searcher.search(query, most, ORDER, false);
    List<Entry> entries = new ArrayList<>();
    for (ScoreDoc one : top.scoreDocs) {
      Object[] sorted = ((FieldDoc) one).fields;
      if (wanted.test((BytesRef) sorted[4])) {
        entries.add(new Entry(one.doc, (Float) sorted[0], (Long) sorted[1]));
      }
    }
    return new Ranking(entries, top.totalHits.value <= most);
  }

  <T> Hits<T> page(IndexSearcher searcher, Wanted wanted, Reader<T> reader) throws IOException {
    List<T> results = new ArrayList<>();
    int end = Math.min(entries.size(), wanted.offset() + wanted.limit());
    for (Entry entry : entries.subList(Math.min(end, wanted.offset()), end)) {
      results.add(reader.read(searcher.storedFields().document(entry.number()), entry));
    }
    return new Hits<>(entries.size(), complete, results);
  }
}

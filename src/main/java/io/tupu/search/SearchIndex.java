package io.tupu.search;

import io.tupu.graph.Vocab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;

/**
 * The index of one state of the graph, for reading. Thread-safe. The same question gets the same
 * answer.
 */
public final class SearchIndex implements AutoCloseable {
  /** Results that are looked at; those after them are neither given nor counted. */
  public static final int MOST = 1_000;

  private static final int SHORT = 3;
  private static final List<String> PREFERRED =
      List.of(Vocab.PREF_LABEL.getURI(), Vocab.TITLE.getURI(), Vocab.LABEL.getURI());

  private final Spelling spelling = new Spelling();
  private final Directory files;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private SearchIndex(Directory files, DirectoryReader reader) {
    this.files = files;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    // What is asked while a person types is not asked again.
    this.searcher.setQueryCache(null);
  }

  static SearchIndex open(Directory files) throws IOException {
    DirectoryReader reader = DirectoryReader.open(files);
    String version = reader.getIndexCommit().getUserData().get("version");
    if (!SearchFiles.VERSION.equals(version)) {
      reader.close();
      files.close();
      throw new IOException("the index has version " + version);
    }
    return new SearchIndex(files, reader);
  }

  /** Things by their names: preferred and other ones, pinyin, initials. */
  public Hits<NameHit> names(Wanted wanted) {
    return names(wanted, Fields.NAME, Fields.KNOWN);
  }

  /** Classes and properties of the ontology by their labels. */
  public Hits<NameHit> terms(Wanted wanted) {
    return names(wanted, Fields.TERM);
  }

  private Hits<NameHit> names(Wanted wanted, String... kinds) {
    Wording wording = Wording.of(wanted.text(), spelling);
    try {
      Ranking ranking = rank(Queries.name(wording), wanted, kinds);
      if (ranking.entries().isEmpty()
          && wording.words().isEmpty()
          && wording.name().length() >= SHORT) {
        ranking = rank(Queries.someOfName(wording), wanted, kinds);
      }
      return ranking.page(searcher, wanted, (stored, entry) -> name(stored, entry, wording));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NameHit name(Document stored, Ranking.Entry entry, Wording wording) {
    String text = stored.get(Fields.TEXT);
    Explanation why = Explanation.of(text, kind(stored.get(Fields.PROPERTY)), wording, spelling);
    return new NameHit(
        stored.get(Fields.IRI),
        stored.get(Fields.LABEL),
        Arrays.asList(stored.getValues(Fields.TYPE)),
        stored.get(Fields.CONTEXT),
        text,
        why.by(),
        why.at(),
        why.parts(),
        entry.facts(),
        entry.score() / Queries.BEST);
  }

  private static By kind(String property) {
    if (property.equals(SearchFiles.HIDDEN.getURI())) {
      return By.KNOWN;
    }
    return PREFERRED.contains(property) ? By.NAME : By.ALIAS;
  }

  /** Sentences of the evidence. */
  public Hits<SentenceHit> sentences(Wanted wanted) {
    Wording wording = Wording.of(wanted.text(), spelling);
    try {
      return rank(Queries.sentence(wording), wanted, Fields.SENTENCE)
          .page(searcher, wanted, (stored, entry) -> sentence(stored, entry, wording));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SentenceHit sentence(Document stored, Ranking.Entry entry, Wording wording) {
    String text = stored.get(Fields.TEXT);
    return new SentenceHit(
        stored.get(Fields.IRI),
        text,
        Explanation.sentence(text, wording, spelling),
        stored.get(Fields.DOCUMENT),
        stored.get(Fields.TITLE),
        entry.score());
  }

  private Ranking rank(Query query, Wanted wanted, String... kinds) throws IOException {
    Query filtered = Queries.only(query, Fields.KIND, kinds);
    if (wanted.type().isPresent()) {
      filtered = Queries.only(filtered, Fields.TYPE, wanted.type().get());
    }
    return Ranking.of(searcher, filtered, MOST);
  }

  /**
   * Every entry that matches, for SPARQL.
   *
   * @param query for names and terms, and for sentences
   * @param most entries wanted; negative for all
   */
  List<Raw> raw(String text, Selection selection, int most) {
    try {
      Query query = selection.of(Sought.of(text, spelling));
      int size = Math.max(1, most < 0 ? searcher.count(query) : most);
      List<Raw> found = new ArrayList<>();
      for (Ranking.Entry entry : Ranking.all(searcher, query, size).entries()) {
        Document stored = searcher.storedFields().document(entry.number());
        boolean sentence = stored.get(Fields.PROPERTY).equals(Vocab.ANCHOR_OF.getURI());
        found.add(
            new Raw(
                stored.get(Fields.IRI),
                stored.get(Fields.PROPERTY),
                stored.get(Fields.TEXT),
                stored.get(Fields.LANG),
                sentence ? entry.score() : entry.score() / Queries.BEST));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One entry: a literal of a thing. */
  record Raw(String iri, String property, String text, String lang, float score) {}

  /** The parts of a text that are what was looked for. */
  List<Part> parts(Raw raw, String text) {
    Wording wording = Wording.begin(text, spelling);
    return raw.property().equals(Vocab.ANCHOR_OF.getURI())
        ? Explanation.sentence(raw.text(), wording, spelling)
        : Explanation.of(raw.text(), By.NAME, wording, spelling).parts();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    files.close();
  }
}

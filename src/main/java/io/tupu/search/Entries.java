package io.tupu.search;

import io.tupu.graph.Vocab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;

/** Writes the documents of the index. */
final class Entries {
  /** Lucene takes no longer terms; a longer name is found by its parts. */
  private static final int TERM_BYTES = 30_000;

  private final Spelling spelling;
  private final IndexWriter writer;

  Entries(Spelling spelling, IndexWriter writer) {
    this.spelling = spelling;
    this.writer = writer;
  }

  void name(
      String kind,
      Portraits.Portrait portrait,
      Node property,
      Node literal,
      Collection<String> graphs)
      throws IOException {
    String text = literal.getLiteralLexicalForm();
    String folded = spelling.name(searched(property, text)).text();
    Document entry = entry(kind, portrait.thing(), property, literal, graphs);
    entry.add(new StoredField(Fields.LABEL, portrait.label()));
    entry.add(new StoredField(Fields.CONTEXT, portrait.context()));
    portrait.types().forEach(type -> entry.add(stored(Fields.TYPE, type)));
    term(entry, Fields.WHOLE, folded);
    entry.add(new TextField(Fields.GRAMS, new GramStream(folded)));
    if (!kind.equals(Fields.KNOWN) || folded.codePointCount(0, folded.length()) > 1) {
      // Nobody types a single letter to find 鄂.
      Sounds sounds = spelling.sounds(folded);
      spelled(entry, sounds.pinyin(), Fields.PINYIN, Fields.PINYIN_INSIDE);
      spelled(entry, sounds.initials(), Fields.INITIALS, Fields.INITIALS_INSIDE);
    }
    sorted(entry, portrait.facts(), text);
    writer.addDocument(entry);
  }

  /** A file is not found by its suffix. */
  private static String searched(Node property, String text) {
    int dot = property.equals(Vocab.FILE_NAME) ? text.lastIndexOf('.') : -1;
    return dot > 0 ? text.substring(0, dot) : text;
  }

  void sentence(Node phrase, Node literal, SortedSet<String> types, Node document, String title)
      throws IOException {
    String text = literal.getLiteralLexicalForm();
    Document entry =
        entry(Fields.SENTENCE, phrase, Vocab.ANCHOR_OF, literal, List.of(document.getURI()));
    entry.add(new StoredField(Fields.DOCUMENT, document.getURI()));
    entry.add(new StoredField(Fields.TITLE, title));
    types.forEach(type -> entry.add(stored(Fields.TYPE, type)));
    entry.add(new TextField(Fields.GRAMS, new GramStream(spelling.sentence(text).text())));
    sorted(entry, 0, phrase.getURI());
    writer.addDocument(entry);
  }

  private static Document entry(
      String kind, Node thing, Node property, Node literal, Collection<String> graphs) {
    Document entry = new Document();
    entry.add(new StringField(Fields.KIND, kind, Field.Store.NO));
    entry.add(stored(Fields.IRI, thing.getURI()));
    entry.add(new SortedDocValuesField(Fields.IRI, new BytesRef(thing.getURI())));
    entry.add(stored(Fields.PROPERTY, property.getURI()));
    entry.add(new StoredField(Fields.TEXT, literal.getLiteralLexicalForm()));
    entry.add(new StoredField(Fields.LANG, literal.getLiteralLanguage()));
    for (String graph : graphs) {
      entry.add(new StringField(Fields.GRAPH, graph, Field.Store.NO));
    }
    return entry;
  }

  private static StringField stored(String field, String value) {
    return new StringField(field, value, Field.Store.YES);
  }

  private static void spelled(Document entry, List<String> tails, String whole, String inside) {
    for (int i = 0; i < tails.size(); i++) {
      term(entry, i == 0 ? whole : inside, tails.get(i));
    }
  }

  private static void term(Document entry, String field, String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= TERM_BYTES) {
      entry.add(new StringField(field, text, Field.Store.NO));
    }
  }

  private static void sorted(Document entry, long facts, String key) {
    entry.add(new NumericDocValuesField(Fields.FACTS, facts));
    entry.add(new NumericDocValuesField(Fields.LENGTH, key.codePointCount(0, key.length())));
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    entry.add(
        new SortedDocValuesField(
            Fields.KEY, new BytesRef(bytes, 0, Math.min(TERM_BYTES, bytes.length))));
  }
}

package io.tupu.search;

/** Names of the fields of the index. */
final class Fields {
  /** What a document of the index stands for: a name, a sentence, a term of the ontology. */
  static final String KIND = "kind";

  static final String NAME = "name";

  /** A name that the graph does not have, but people use. */
  static final String KNOWN = "known";

  static final String SENTENCE = "sentence";
  static final String TERM = "term";

  static final String IRI = "iri";
  static final String PROPERTY = "property";
  static final String TEXT = "text";
  static final String LANG = "lang";
  static final String LABEL = "label";
  static final String TYPE = "type";
  static final String GRAPH = "graph";
  static final String CONTEXT = "context";
  static final String DOCUMENT = "document";
  static final String TITLE = "title";

  /** The folded name as one term. */
  static final String WHOLE = "whole";

  /** Characters, pairs of them and words. */
  static final String GRAMS = "grams";

  /** Pinyin of the whole name, and from the later syllables on. */
  static final String PINYIN = "pinyin";

  static final String PINYIN_INSIDE = "pinyin-inside";
  static final String INITIALS = "initials";
  static final String INITIALS_INSIDE = "initials-inside";

  static final String FACTS = "facts";
  static final String LENGTH = "length";
  static final String KEY = "key";

  private Fields() {}
}

package io.tupu.search;

import io.tupu.graph.Vocab;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Where {@code text:query} looks.
 *
 * @param properties IRIs; the names of things when there are none
 * @param graph IRI of the one graph whose triples count
 */
record Selection(Collection<String> properties, Optional<String> graph) {

  /** The preferred name of a thing is its {@code rdfs:label}, too. */
  static final Node LABEL = Vocab.LABEL;

  Query of(Sought sought) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (properties.isEmpty()) {
      any.add(Queries.only(sought.names(), Fields.KIND, Fields.NAME), Occur.SHOULD);
    }
    TreeSet<String> names = spread();
    if (names.remove(Vocab.ANCHOR_OF.getURI())) {
      Query sentences = sought.sentences();
      any.add(Queries.only(sentences, Fields.PROPERTY, Vocab.ANCHOR_OF.getURI()), Occur.SHOULD);
    }
    if (!names.isEmpty()) {
      // One query for all: Lucene bounds how many parts a query has.
      String[] fields = names.toArray(String[]::new);
      any.add(Queries.only(sought.names(), Fields.PROPERTY, fields), Occur.SHOULD);
    }
    Query query = any.build();
    return graph
        .<Query>map(
            name ->
                new BooleanQuery.Builder()
                    .add(query, Occur.MUST)
                    .add(new TermQuery(new Term(Fields.GRAPH, name)), Occur.FILTER)
                    .build())
        .orElse(query);
  }

  private TreeSet<String> spread() {
    TreeSet<String> spread = new TreeSet<>(properties);
    if (spread.contains(LABEL.getURI())) {
      spread.add(Vocab.PREF_LABEL.getURI());
      spread.add(Vocab.TITLE.getURI());
    }
    return spread;
  }
}

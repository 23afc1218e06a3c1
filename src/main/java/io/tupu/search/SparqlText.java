package io.tupu.search;

import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/**
 * The index as Jena's {@code text:query} sees it, read-only:
 *
 * <pre>
 * (?s ?score ?literal ?graph ?property) text:query (property… "words" limit "lang:zh" "highlight:…")
 * </pre>
 *
 * <p>Jena's own index over Lucene is not used: it opens its files for writing, which two processes
 * over one store could not.
 */
public final class SparqlText implements TextIndex {
  /** The property function. */
  public static final String QUERY = "http://jena.apache.org/text#query";

  /** The properties whose values can be searched. */
  public static final List<Node> PROPERTIES =
      List.of(
          Vocab.PREF_LABEL,
          Vocab.ALT_LABEL,
          Vocab.LABEL,
          Vocab.TITLE,
          Vocab.FILE_NAME,
          Vocab.ANCHOR_OF);

  private final Supplier<SearchIndex> index;
  private final EntityDefinition definition = definition();

  private SparqlText(Supplier<SearchIndex> index) {
    this.index = index;
  }

  /** Makes {@code text:query} the one property function of a query that is to be executed. */
  public static void offer(QueryExecBuilder query, Supplier<SearchIndex> index) {
    query.set(ARQConstants.registryPropertyFunctions, new TextQueryOnly());
    query.set(TextQuery.textIndex, new SparqlText(index));
  }

  /**
   * @throws SearchException when there are more words in it than can be looked for
   */
  public static void requireFew(String text) {
    Sought.of(text, new Spelling());
  }

  private static EntityDefinition definition() {
    EntityDefinition definition = new EntityDefinition(Fields.IRI, "name", Vocab.PREF_LABEL);
    for (Node property : PROPERTIES) {
      definition.set(property.getURI(), property);
    }
    definition.setGraphField(Fields.GRAPH);
    definition.setCacheQueries(true);
    return definition;
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties, String text, String graph, String lang, int most, String marks) {
    List<String> wanted = properties.stream().map(Resource::getURI).toList();
    Selection selection = new Selection(wanted, named(graph));
    List<TextHit> hits = new ArrayList<>();
    for (SearchIndex.Raw raw : index.get().raw(text, selection, lang == null ? most : -1)) {
      boolean fits = lang == null || lang.equals(raw.lang()) && (most < 0 || hits.size() < most);
      if (fits) {
        hits.add(hit(raw, text, marks));
      }
    }
    return hits;
  }

  /** The default graph is the union of all. */
  private static Optional<String> named(String graph) {
    return Optional.ofNullable(graph)
        .filter(name -> !Quad.isDefaultGraph(NodeFactory.createURI(name)));
  }

  private TextHit hit(SearchIndex.Raw raw, String text, String marks) {
    String shown = marks == null ? raw.text() : Marks.of(marks).in(index.get().parts(raw, text));
    Node literal =
        raw.lang().isEmpty()
            ? NodeFactory.createLiteralString(shown)
            : NodeFactory.createLiteralLang(shown, raw.lang());
    return new TextHit(
        NodeFactory.createURI(raw.iri()),
        raw.score(),
        literal,
        null,
        NodeFactory.createURI(raw.property()));
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String text,
      String graph,
      String lang,
      int most,
      String marks) {
    return query(properties, text, graph, lang, most, marks);
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String text,
      String graph,
      String lang,
      int most,
      String marks) {
    return query(properties, text, graph, lang, most, marks);
  }

  @Override
  public List<TextHit> query(
      Node property, String text, String graph, String lang, int most, String marks) {
    List<Resource> properties =
        property == null
            ? List.of()
            : List.of(org.apache.jena.rdf.model.ResourceFactory.createResource(property.getURI()));
    return query(properties, text, graph, lang, most, marks);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String lang, int most) {
    return query(property, text, graph, lang, most, null);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String lang) {
    return query(property, text, graph, lang, -1, null);
  }

  @Override
  public Map<String, Node> get(String iri) {
    return Collections.emptyMap();
  }

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void prepareCommit() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void rollback() {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a generation of the store does not change");
  }

  @Override
  public void close() {
    // The generation closes its index.
  }
}

package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.graph.Iris;
import io.tupu.query.GalleryGraph;
import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.http.Accept;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.GraphFormats;
import io.tupu.serve.sparql.RowFormat;
import io.tupu.serve.sparql.RowReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * {@code /queries} and {@code /queries/NAME?param=value}: the questions, as JSON, as SPARQL, in
 * RDF, and their rows; people are led to the pages that ask them.
 */
public final class QueriesRoute implements Route {
  private static final String PATH = "/queries";
  private static final String SPARQL = "application/sparql-query";
  private static final String JSON = "application/json";

  private final QueryCatalog catalog;
  private final Snapshots snapshots;
  private final Evaluator evaluator;
  private final QuestionValues values;
  private final Route index;
  private final Route asking;
  private final QueriesJson json = new QueriesJson();
  private final Iris iris;

  /**
   * @param index the page of all questions
   * @param asking the page of one question, below {@code /ask/}
   */
  public QueriesRoute(
      QueryCatalog catalog,
      Snapshots snapshots,
      Evaluator evaluator,
      QuestionValues values,
      Route index,
      Route asking,
      Site site) {
    this.index = index;
    this.asking = asking;
    this.catalog = catalog;
    this.snapshots = snapshots;
    this.evaluator = evaluator;
    this.values = values;
    this.iris = new Iris(site.base(), hanzi -> "");
  }

  @Override
  public Reply answer(Ask ask) {
    String below = ask.path().substring(PATH.length());
    return (below.isEmpty() ? all(ask) : one(below.substring(1), ask)).with("Vary", "Accept");
  }

  private Reply all(Ask ask) {
    return switch (wanted(ask, List.of(JSON, "text/html"))) {
      case JSON -> Reply.text(200, JSON, json.all(catalog.queries()));
      case "text/html" -> index.answer(ask);
      default ->
          graph(Optional.empty(), Accept.best(ask.accept(), GraphFormats.offers()).orElseThrow());
    };
  }

  private Reply one(String path, Ask ask) {
    int dot = path.lastIndexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    NamedQuery question = QuestionValues.question(catalog, name);
    QuestionForm form = QuestionForm.of(ask, dot < 0 ? "" : path.substring(dot + 1));
    Ask asked = ask.without("format");
    Map<String, String> given = QuestionValues.given(asked, question);
    if (form instanceof QuestionForm.Rows rows) {
      return rows(question, given, rows.format(), asked);
    }
    if (form instanceof QuestionForm.Rdf rdf) {
      return graph(Optional.of(question), rdf.format());
    }
    return switch ((QuestionForm.Told) form) {
      case SPARQL -> Reply.text(200, SPARQL, bound(question, given));
      case JSON -> Reply.text(200, JSON, json.one(question, bound(question, given)));
      case PAGE -> asking.answer(asked.at("/ask/" + name));
    };
  }

  /** The answer; who has it already is told so without asking again. */
  private Reply rows(NamedQuery question, Map<String, String> given, RowFormat format, Ask ask) {
    // Before the query: a tag that is too old is asked again, one that is too new would stay wrong.
    String state = snapshots.now().tag();
    Query query = values.bound(question, given);
    String tag =
        state + "-" + Integer.toHexString(query.toString().hashCode()) + "-" + format.label();
    Reply known = Reply.empty(200).with("Vary", "Accept").tagged(tag, ask);
    return known.status() == 304
        ? known
        : RowReply.of(evaluator, query, format, ask.budget(), question.name()).tagged(tag, ask);
  }

  /** As it stands in its file when nothing was given. */
  private String bound(NamedQuery question, Map<String, String> given) {
    if (given.isEmpty()) {
      return question.body();
    }
    return values.bound(question, given).toString();
  }

  /** The media type of the list that fits best: one of these, or one of RDF. */
  private static String wanted(Ask ask, List<String> own) {
    List<Accept.Offer<String>> offers = new ArrayList<>();
    own.forEach(type -> offers.add(new Accept.Offer<>(type, type)));
    GraphFormats.all()
        .forEach(format -> offers.add(new Accept.Offer<>(format.mediaType(), format.mediaType())));
    return Accept.best(ask.accept(), offers)
        .orElseThrow(
            () ->
                new Refusal(
                    406,
                    "The list of questions is given as "
                        + String.join(", ", own)
                        + ", "
                        + GraphFormats.names()
                        + "; rows at /queries/NAME."));
  }

  private Reply graph(Optional<NamedQuery> only, ExportFormat format) {
    Graph graph = GraphFactory.createDefaultGraph();
    String start = only.map(q -> iris.base() + "queries/" + q.name()).orElse("");
    new GalleryGraph(iris, catalog)
        .map(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                String subject = quad.getSubject().getURI();
                if (start.isEmpty() || subject.equals(start) || subject.startsWith(start + "#")) {
                  graph.add(quad.asTriple());
                }
              }
            });
    return Reply.of(200, format.mediaType() + ";charset=utf-8", evaluator.written(graph, format));
  }
}

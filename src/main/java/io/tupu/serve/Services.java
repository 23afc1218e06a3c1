package io.tupu.serve;

import io.tupu.query.QueryCatalog;
import io.tupu.serve.data.DownloadRoute;
import io.tupu.serve.data.Dumps;
import io.tupu.serve.data.OntologyRoute;
import io.tupu.serve.data.PartDownloads;
import io.tupu.serve.data.QueriesRoute;
import io.tupu.serve.data.QuestionValues;
import io.tupu.serve.data.RuleTermsRoute;
import io.tupu.serve.data.SearchRoute;
import io.tupu.serve.data.ServiceDescription;
import io.tupu.serve.data.Site;
import io.tupu.serve.data.Snapshots;
import io.tupu.serve.data.StateRoutes;
import io.tupu.serve.data.ThingRoute;
import io.tupu.serve.data.Views;
import io.tupu.serve.data.VoidRoute;
import io.tupu.serve.http.Counters;
import io.tupu.serve.http.Lane;
import io.tupu.serve.http.Routes;
import io.tupu.serve.page.AskIndex;
import io.tupu.serve.page.AskRoute;
import io.tupu.serve.page.DownloadsPage;
import io.tupu.serve.page.FileRoute;
import io.tupu.serve.page.HelpPage;
import io.tupu.serve.page.Libraries;
import io.tupu.serve.page.OntologyPage;
import io.tupu.serve.page.QueryRoute;
import io.tupu.serve.page.RefusalPage;
import io.tupu.serve.page.ScriptPages;
import io.tupu.serve.page.StartRoute;
import io.tupu.serve.page.ThingPage;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.QueryGuard;
import io.tupu.serve.sparql.Referee;
import io.tupu.serve.sparql.SparqlRoute;
import io.tupu.store.GraphStore;
import java.util.List;

/** All routes and the lanes they run on. */
final class Services implements AutoCloseable {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final int QUERIES = Math.max(8, 2 * PROCESSORS);

  /** Property paths and deep queries recurse. */
  private static final long STACK = 64L << 20;

  private final Lane queries = new Lane("queries", QUERIES, 128, STACK);
  private final Lane pages = new Lane("pages", Math.max(4, PROCESSORS), 256, STACK);
  private final Lane state = new Lane("state", 2, 256, 0);
  private final Lane dumping = new Lane("dumps", 4, 64, 0);
  private final Lane describing = new Lane("descriptions", 1, 64, STACK);
  private final Referee referee = new Referee(queries, QUERIES / 2);
  private final Dumps dumps;
  private final Describer describer;
  private final Routes routes;

  Services(
      Snapshots snapshots,
      GraphStore store,
      QueryCatalog catalog,
      Settings settings,
      Counters counters) {
    dumps = new Dumps(snapshots);
    Evaluator evaluator = new Evaluator(store, settings.limits(), referee);
    QueryGuard guard = new QueryGuard(settings.limits());
    Site site = new Site(settings.base());
    Views views = new Views();
    routes = new Routes(new RefusalPage(site));
    QuestionValues values = new QuestionValues(store);
    VoidRoute description =
        new VoidRoute(snapshots, evaluator, site, counters, describing::stopping);
    describer = new Describer(description, lanes());
    AskIndex index = new AskIndex(catalog, site);
    AskRoute asking = new AskRoute(catalog, evaluator, values, site);
    QueriesRoute questions =
        new QueriesRoute(catalog, snapshots, evaluator, values, index, asking, site);
    routes
        .add(
            "/sparql",
            queries,
            new SparqlRoute(evaluator, guard, new ServiceDescription(evaluator, site)))
        .add("/ask/", queries, asking)
        .add("/ask", state, index)
        .add("/query", queries, new QueryRoute(evaluator, guard, views, site))
        .add("/queries", pages, questions)
        .add("/queries/", queries, questions)
        .add("/health", state, StateRoutes.health(snapshots))
        .add("/metrics", state, StateRoutes.metrics(snapshots, counters, lanes()))
        .add("/search", pages, new SearchRoute(store, snapshots, site))
        .add(
            DownloadRoute.PATH,
            dumping,
            new DownloadRoute(dumps, new PartDownloads(snapshots, evaluator, guard)))
        .add("/.well-known/void", describing, description)
        .add("/", pages, new StartRoute(snapshots, evaluator, views, catalog, site))
        .add("/downloads", state, new DownloadsPage(dumps, site))
        .add("/help", state, new HelpPage(site))
        .add("/web/", state, Libraries.in(new FileRoute()));
    ScriptPages.of(site).forEach(page -> routes.add(page.path(), state, page));
    OntologyRoute ontology = new OntologyRoute(evaluator, OntologyPage.ofGraph(site)::html);
    for (String path : List.of("", ".html", ".ttl", ".jsonld", ".nt", ".rdf", ".svg")) {
      routes.add("/ontology" + path, pages, ontology);
    }
    routes.add("/ontology/", pages, ontology);
    RuleTermsRoute terms =
        new RuleTermsRoute(snapshots, evaluator, OntologyPage.ofRules(site)::html);
    for (String path : List.of("", ".html", ".ttl", ".jsonld", ".nt", ".rdf")) {
      routes.add("/extraction" + path, pages, terms);
    }
    ThingPage page = new ThingPage(snapshots, evaluator, views, site);
    ThingRoute things = new ThingRoute(snapshots, evaluator, site, page::html);
    Site.THINGS.forEach(path -> routes.add(path, pages, things));
  }

  Routes routes() {
    return routes;
  }

  List<Lane> lanes() {
    return List.of(queries, pages, state, dumping, describing);
  }

  @Override
  public void close() {
    describer.close();
    referee.close();
    dumps.close();
  }
}

package io.tupu.serve.data;

import io.tupu.export.ExportFormat;
import io.tupu.serve.http.Accept;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.GraphFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;

/**
 * The things of the dataset under their own paths, by content negotiation and by suffix. Whoever
 * does not care gets Turtle; browsers ask for HTML.
 */
public final class ThingRoute implements Route {
  private static final Map<String, ExportFormat> SUFFIXES = suffixes();

  private final Snapshots snapshots;
  private final Evaluator evaluator;
  private final Site site;
  private final Page page;

  /** Writes a thing for people. */
  public interface Page {
    /**
     * @param path of the thing, without suffix
     */
    String html(Ask ask, String iri, String path);
  }

  /**
   * @param format null for HTML
   */
  private record Wanted(String path, ExportFormat format) {}

  public ThingRoute(Snapshots snapshots, Evaluator evaluator, Site site, Page page) {
    this.snapshots = snapshots;
    this.evaluator = evaluator;
    this.site = site;
    this.page = page;
  }

  private static Map<String, ExportFormat> suffixes() {
    Map<String, ExportFormat> suffixes = new TreeMap<>();
    GraphFormats.all()
        .filter(format -> !format.namedGraphs())
        .forEach(format -> suffixes.put("." + format.extension(), format));
    return suffixes;
  }

  @Override
  public Reply answer(Ask ask) {
    Wanted wanted = wanted(ask);
    String iri = site.iri(wanted.path());
    int number = page(ask);
    if (wanted.format() == null) {
      String tag = snapshots.now().tag();
      return Reply.html(page.html(ask, iri, wanted.path()))
          .with("Link", links(wanted.path(), iri))
          .tagged(tag + "-" + ask.lang() + number, ask);
    }
    return snapshots.read(
        (snapshot, dataset) -> {
          Things.Description description = Things.describe(dataset, iri, number, ask.budget());
          Reply reply = graph(description.triples(), wanted.format());
          String suffix = "." + wanted.format().extension();
          String next = wanted.path() + suffix + "?page=" + (number + 1);
          String links = links(wanted.path(), iri);
          return reply
              .with("Link", description.more() ? links + ", <" + next + ">; rel=\"next\"" : links)
              .tagged(snapshot.tag() + "-" + wanted.format().label() + number, ask);
        });
  }

  private Reply graph(Graph triples, ExportFormat format) {
    String type = format.mediaType() + ";charset=utf-8";
    return Reply.of(200, type, evaluator.written(triples, format)).with("Vary", "Accept");
  }

  private Wanted wanted(Ask ask) {
    String path = ask.path();
    if (known(path)) {
      return new Wanted(path, negotiated(ask));
    }
    int dot = path.lastIndexOf('.');
    String suffix = dot < 0 ? "" : path.substring(dot);
    boolean html = suffix.equals(".html");
    if ((html || SUFFIXES.containsKey(suffix)) && known(path.substring(0, dot))) {
      return new Wanted(path.substring(0, dot), html ? null : SUFFIXES.get(suffix));
    }
    if (dot > path.lastIndexOf('/') && known(path.substring(0, dot))) {
      String forms = String.join(", ", SUFFIXES.keySet());
      throw new Refusal(404, "It is not given in this form; there are .html, " + forms + ".");
    }
    throw new Refusal(404, "The graph knows nothing of this name; search for it at / instead.");
  }

  private boolean known(String path) {
    return snapshots.read((snapshot, dataset) -> Things.known(dataset, site.iri(path)));
  }

  /** Null for HTML. */
  private static ExportFormat negotiated(Ask ask) {
    List<Accept.Offer<Optional<ExportFormat>>> offers = new ArrayList<>();
    GraphFormats.offers().stream()
        .filter(offer -> !offer.value().namedGraphs())
        .forEach(o -> offers.add(new Accept.Offer<>(o.mediaType(), Optional.of(o.value()))));
    offers.add(new Accept.Offer<>("text/html", Optional.empty()));
    offers.add(new Accept.Offer<>("application/xhtml+xml", Optional.empty()));
    List<String> types = offers.stream().map(Accept.Offer::mediaType).distinct().toList();
    return Accept.best(ask.accept(), offers)
        .orElseThrow(() -> new Refusal(406, "It is given as " + String.join(", ", types) + "."))
        .orElse(null);
  }

  private static int page(Ask ask) {
    String page = ask.param("page").orElse("1");
    if (!page.matches("[1-9]\\d{0,6}")) {
      throw new Refusal(400, "The page must be a number from 1.");
    }
    return Integer.parseInt(page);
  }

  private static String links(String path, String iri) {
    StringBuilder links = new StringBuilder("<" + iri + ">; rel=\"describes\"");
    links.append(", <").append(path).append(".html>; rel=\"alternate\"; type=\"text/html\"");
    SUFFIXES.forEach(
        (suffix, format) ->
            links
                .append(", <")
                .append(path)
                .append(suffix)
                .append(">; rel=\"alternate\"; type=\"")
                .append(format.mediaType())
                .append('"'));
    return links.toString();
  }
}

package io.tupu.search;

import io.tupu.graph.Vocab;
import java.util.List;
import java.util.Optional;

/** What people call things, compared with what the graph calls them. */
public final class Naming {
  private static final int NEAREST = 5;

  private final SearchIndex index;

  public Naming(SearchIndex index) {
    this.index = index;
  }

  /**
   * What a name stands for.
   *
   * @param value the name itself where something is called exactly so; the IRI of the thing where
   *     it is written in another way (traditional characters, pinyin, without marks); empty where
   *     nothing is called so
   * @param nearest names that are like it
   */
  public record Meaning(Optional<String> value, List<String> nearest) {}

  /**
   * The meaning of a name.
   *
   * @param kind region, document, or thing for anything
   */
  public Meaning of(String kind, String name) {
    return switch (kind) {
      case "region" -> meaning(name, Optional.of(Vocab.REGION.getURI()));
      case "document" -> document(name);
      default -> meaning(name, Optional.empty());
    };
  }

  /** By its title or its file name; always as an IRI. */
  private Meaning document(String name) {
    String plain = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    List<NameHit> hits = hits(plain, Optional.of(Vocab.DOCUMENT.getURI()));
    Optional<String> file =
        hits.stream()
            .filter(hit -> hit.matched().equals(name) || hit.matched().startsWith(plain + "."))
            .findFirst()
            .map(NameHit::iri);
    Meaning titled = meaning(hits, NameHit::iri);
    return new Meaning(file.or(titled::value), titled.nearest());
  }

  private Meaning meaning(String name, Optional<String> type) {
    return meaning(hits(name, type), hit -> told(hit, name) ? name : hit.iri());
  }

  private static boolean told(NameHit hit, String name) {
    return hit.matched().equals(name) && hit.by() != By.KNOWN;
  }

  private static Meaning meaning(
      List<NameHit> hits, java.util.function.Function<NameHit, String> value) {
    Optional<String> whole =
        hits.stream().filter(hit -> hit.at() == At.WHOLE).findFirst().map(value);
    return new Meaning(whole, hits.stream().map(NameHit::label).distinct().toList());
  }

  private List<NameHit> hits(String name, Optional<String> type) {
    return index.names(new Wanted(name, type, NEAREST, 0)).results();
  }
}

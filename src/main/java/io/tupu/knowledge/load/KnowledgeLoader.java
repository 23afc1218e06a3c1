package io.tupu.knowledge.load;

import io.tupu.knowledge.Curation;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;

/**
 * Loads the knowledge that travels in the jar, and beside it what an analyst keeps in a folder:
 * {@code lexicon.tsv} and {@code thesaurus.ttl} (names, aliases, types), {@code stops.tsv} (stop
 * names), {@code curation.tsv} (decisions), {@code extraction.ttl} (own rules and words), {@code
 * regions.tsv} and {@code region-names.tsv} (further rows).
 */
public final class KnowledgeLoader {
  private static final String REGIONS = "regions.tsv";
  private static final String REGION_NAMES = "region-names.tsv";
  private static final String RULES = "extraction.ttl";
  private static final String LEXICON = "lexicon.tsv";
  private static final String THESAURUS = "thesaurus.ttl";
  private static final String STOPS = "stops.tsv";
  private static final String CURATION = "curation.tsv";
  private static final List<String> OWN =
      List.of(LEXICON, THESAURUS, STOPS, CURATION, RULES, REGIONS, REGION_NAMES);

  private final List<String> faults = new ArrayList<>();
  private final MessageDigest digest = sha256();
  private final OwnFolder own;

  private KnowledgeLoader(Optional<Path> own) {
    this.own = new OwnFolder(own, faults);
  }

  /**
   * @param own the analyst's folder
   * @throws KnowledgeException with every fault found, file and line
   */
  public static Knowledge load(Optional<Path> own) {
    return all(own).knowledge();
  }

  /**
   * Everything, from one reading of the files.
   *
   * @param rules as RDF, see {@link #rules}
   */
  public record Loaded(Knowledge knowledge, Model rules) {}

  /**
   * @param own the analyst's folder
   * @throws KnowledgeException with every fault found, file and line
   */
  public static Loaded all(Optional<Path> own) {
    return new KnowledgeLoader(own).read();
  }

  /**
   * The rules as RDF, to be published with the ontology.
   *
   * @param own the analyst's folder
   */
  public static Model rules(Optional<Path> own) {
    KnowledgeLoader loader = new KnowledgeLoader(own);
    Model model = loader.parse(RULES).model();
    loader.lay(model);
    return model;
  }

  private Loaded read() {
    own.check(OWN);
    RegionReader regions = new RegionReader(faults);
    regions.readRegions(REGIONS, shipped(REGIONS));
    regions.readRegions("world-cities.tsv", shipped("world-cities.tsv"));
    text(REGIONS).ifPresent(text -> regions.readRegions(own.at(REGIONS), text));
    regions.readNames(REGION_NAMES, shipped(REGION_NAMES));
    text(REGION_NAMES).ifPresent(text -> regions.readNames(own.at(REGION_NAMES), text));
    Model model = parse(RULES).model();
    List<Rule> rules = new RuleReader(faults, lay(model)).read(model);
    LexiconReader lexicon = lexicon(regions);
    Curation curation =
        text(CURATION)
            .map(text -> new CurationReader(faults).read(own.at(CURATION), text))
            .orElse(Curation.empty());
    LexiconConflicts conflicts = new LexiconConflicts(lexicon);
    curation.decisions().forEach(d -> faults.addAll(conflicts.of(own.at(CURATION), d)));
    if (!faults.isEmpty()) {
      throw new KnowledgeException(faults);
    }
    Knowledge knowledge =
        new Knowledge(
            regions.gazetteer(),
            new RuleBook(rules),
            lexicon.lexicon(),
            curation,
            HexFormat.of().formatHex(digest.digest()));
    return new Loaded(knowledge, model);
  }

  private LexiconReader lexicon(RegionReader regions) {
    LexiconReader reader = new LexiconReader(regions::known, faults);
    text(STOPS).ifPresent(text -> reader.readStops(own.at(STOPS), text));
    text(LEXICON).ifPresent(text -> reader.readNames(own.at(LEXICON), text));
    text(THESAURUS)
        .ifPresent(text -> reader.readConcepts(Turtle.parse(own.at(THESAURUS), text, faults)));
    return reader;
  }

  /** Puts the analyst's rules into the shipped ones; answers where each own rule stands. */
  private Map<String, String> lay(Model shipped) {
    RuleOverlay overlay = new RuleOverlay(shipped, faults);
    text(RULES).ifPresent(text -> overlay.lay(Turtle.parse(own.at(RULES), text, faults)));
    return overlay.places();
  }

  private Turtle parse(String name) {
    return Turtle.parse(name, shipped(name), faults);
  }

  /** Of the analyst's folder. */
  private Optional<String> text(String name) {
    Optional<String> text = own.text(name);
    text.ifPresent(t -> note("own " + name, t));
    return text;
  }

  private String shipped(String name) {
    try (InputStream in = KnowledgeLoader.class.getResourceAsStream("/ontology/" + name)) {
      if (in == null) {
        throw new KnowledgeException(List.of("ontology/" + name + " is missing in the jar"));
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      note(name, text);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String name, String text) {
    digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.tupu.knowledge.load;

import io.tupu.knowledge.Curation;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.Lexicon;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/**
 * Loads the knowledge that travels in the jar, and beside it what an analyst keeps in a folder:
 * {@code lexicon.tsv} or {@code thesaurus.ttl} (names, aliases, types), {@code stops.tsv} (stop
 * names), {@code curation.tsv} (decisions), {@code extraction.ttl} (own rules, which replace those
 * of the same IRI), {@code regions.tsv} and {@code region-names.tsv} (further rows).
 */
public final class KnowledgeLoader {
  private static final String RULES = "extraction.ttl";
  private static final String THESAURUS = "thesaurus.ttl";
  private static final String CURATION = "curation.tsv";

  private final List<String> faults = new ArrayList<>();
  private final MessageDigest digest = sha256();

  private KnowledgeLoader() {}

  /**
   * @param own the analyst's folder
   * @throws KnowledgeException with every fault found, file and line or rule
   */
  public static Knowledge load(Optional<Path> own) {
    return new KnowledgeLoader().read(own);
  }

  /** The rules as RDF, to be published with the ontology. */
  public static Model rules() {
    return parse(RULES, shipped(RULES), new ArrayList<>());
  }

  private Knowledge read(Optional<Path> own) {
    if (own.isPresent() && !Files.isDirectory(own.get())) {
      throw new KnowledgeException(List.of(own.get() + " is not a folder; --knowledge wants one"));
    }
    RegionReader regions = new RegionReader(faults);
    regions.readRegions("regions.tsv", noted(shipped("regions.tsv")));
    regions.readRegions("world-cities.tsv", noted(shipped("world-cities.tsv")));
    own(own, "regions.tsv").ifPresent(text -> regions.readRegions(at(own, "regions.tsv"), text));
    regions.readNames("region-names.tsv", noted(shipped("region-names.tsv")));
    own(own, "region-names.tsv")
        .ifPresent(text -> regions.readNames(at(own, "region-names.tsv"), text));
    Model model = parse(RULES, noted(shipped(RULES)), faults);
    List<Rule> rules = new RuleReader(faults).read(model);
    own(own, RULES).ifPresent(text -> override(rules, parse(at(own, RULES), text, faults)));
    Lexicon lexicon = lexicon(own, regions);
    Curation curation =
        own(own, CURATION)
            .map(text -> new CurationReader(faults).read(at(own, CURATION), text))
            .orElse(Curation.empty());
    if (!faults.isEmpty()) {
      throw new KnowledgeException(faults);
    }
    return new Knowledge(
        regions.gazetteer(),
        new RuleBook(rules),
        lexicon,
        curation,
        HexFormat.of().formatHex(digest.digest()));
  }

  private Lexicon lexicon(Optional<Path> own, RegionReader regions) {
    LexiconReader reader = new LexiconReader(regions::known, faults);
    own(own, "stops.tsv").ifPresent(text -> reader.readStops(at(own, "stops.tsv"), text));
    own(own, "lexicon.tsv").ifPresent(text -> reader.readNames(at(own, "lexicon.tsv"), text));
    String concepts = at(own, THESAURUS);
    own(own, THESAURUS)
        .ifPresent(text -> reader.readConcepts(concepts, parse(concepts, text, faults)));
    return reader.lexicon();
  }

  private void override(List<Rule> rules, Model own) {
    for (Rule rule : new RuleReader(faults).read(own)) {
      rules.removeIf(r -> r.id().equals(rule.id()));
      rules.add(rule);
    }
  }

  private Optional<String> own(Optional<Path> folder, String name) {
    Optional<Path> file = folder.map(f -> f.resolve(name)).filter(Files::exists);
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(noted(Files.readString(file.get())));
    } catch (IOException e) {
      faults.add(file.get() + " cannot be read as UTF-8");
      return Optional.empty();
    }
  }

  private static String at(Optional<Path> folder, String name) {
    return folder.map(f -> f.resolve(name).toString()).orElse(name);
  }

  private String noted(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return text;
  }

  private static Model parse(String file, String text, List<String> faults) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFParser.create()
          .source(new StringReader(text))
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(model);
    } catch (RiotException e) {
      faults.add(file + ": " + e.getMessage());
    }
    return model;
  }

  private static String shipped(String name) {
    try (InputStream in = KnowledgeLoader.class.getResourceAsStream("/ontology/" + name)) {
      if (in == null) {
        throw new KnowledgeException(List.of("ontology/" + name + " is missing in the jar"));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

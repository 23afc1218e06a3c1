package io.tupu.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/** The prefixes that every output declares, in one order. */
public final class Prefixes {
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final Map<String, String> BY_NAMESPACE =
      all().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private Prefixes() {}

  /** Prefix to namespace; not to be changed. */
  public static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("tupu", Vocab.TUPU);
    all.put("nif", Vocab.NIF);
    all.put("itsrdf", Vocab.ITSRDF);
    all.put("prov", Vocab.PROV);
    all.put("skos", Vocab.SKOS);
    all.put("dcterms", Vocab.DCTERMS);
    all.put("schema", "https://schema.org/");
    all.put("org", "http://www.w3.org/ns/org#");
    all.put("geo", "http://www.opengis.net/ont/geosparql#");
    all.put("void", "http://rdfs.org/ns/void#");
    all.put("dcat", "http://www.w3.org/ns/dcat#");
    all.put("sd", "http://www.w3.org/ns/sparql-service-description#");
    all.put("sh", "http://www.w3.org/ns/shacl#");
    all.put("rdf", Vocab.RDF);
    all.put("rdfs", Vocab.RDFS);
    all.put("owl", "http://www.w3.org/2002/07/owl#");
    all.put("xsd", Vocab.XSD);
    return Collections.unmodifiableMap(all);
  }

  /**
   * The short form of an IRI, such as {@code tupu:runs}; empty when no prefix fits or the rest is
   * no plain name.
   */
  public static Optional<String> shorten(String iri) {
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String prefix = BY_NAMESPACE.get(iri.substring(0, cut));
    String local = iri.substring(cut);
    return prefix != null && LOCAL.matcher(local).matches()
        ? Optional.of(prefix + ":" + local)
        : Optional.empty();
  }

  public static PrefixMap map() {
    PrefixMap map = PrefixMapFactory.create();
    all().forEach(map::add);
    return map;
  }
}

package io.tupu.graph;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Status;
import io.tupu.knowledge.Curation.Decision;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Mints every IRI of a dataset below one base. Each is ASCII and a pure function of its arguments,
 * never of a counter, a store or the order of documents. Immutable and thread-safe.
 */
public final class Iris {
  /** The registered base, used unless a setting says otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/tupu/";

  private static final Pattern BASE = Pattern.compile("https?://[!-~&&[^\"<>\\\\^`{|}#?]]+/");
  private static final Pattern PLAIN_FILE = Pattern.compile("([a-z0-9][a-z0-9_-]{0,79})\\.txt");
  private static final Pattern LOOKS_HASHED = Pattern.compile(".*-[0-9a-f]{8}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,20}");
  private static final Pattern RULE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

  private final String base;
  private final String regions;
  private final Slug slug;
  private final Map<String, String> types = new ConcurrentHashMap<>();

  /**
   * @param base an absolute http or https IRI in ASCII that ends with a slash
   * @throws IllegalArgumentException when it is not
   */
  public Iris(String base, Romanizer romanizer) {
    if (!BASE.matcher(base).matches()) {
      throw new IllegalArgumentException(
          "base IRI \"" + base + "\" is not of the form http(s)://host/path/ in ASCII");
    }
    this.base = base;
    this.regions = base + "id/region/";
    this.slug = new Slug(romanizer);
  }

  public String base() {
    return base;
  }

  /** {base}id/region/{code}, or {base}id/{type}/{pinyin}-{8 hex digits}. */
  public Node entity(EntityKey key) {
    if (key.coded() && CODE.matcher(key.home()).matches()) {
      return region(key.home());
    }
    String type = types.computeIfAbsent(key.type(), slug::of);
    String name = key.name().isEmpty() ? key.home() : key.name();
    String hash = slug.digest(8, key.type(), key.name(), key.home());
    return iri("id/" + type + "/" + slug.of(name) + "-" + hash);
  }

  /** A region by its code in the tables. */
  public Node region(String code) {
    return NodeFactory.createURI(regions + code);
  }

  /** The code of a region minted by {@link #region}; empty for every other node. */
  public Optional<String> code(Node region) {
    if (!region.isURI() || !region.getURI().startsWith(regions)) {
      return Optional.empty();
    }
    String code = region.getURI().substring(regions.length());
    return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }

  /**
   * {base}doc/{stem} for a plain {@code stem.txt} of lower-case ASCII letters, digits, hyphen and
   * underscore, otherwise {base}doc/{pinyin}-{8 hex digits of the whole file name}: two file names
   * are two documents, in whatever they differ.
   */
  public Node document(String fileName) {
    var plain = PLAIN_FILE.matcher(fileName);
    if (plain.matches() && !LOOKS_HASHED.matcher(plain.group(1)).matches()) {
      return iri("doc/" + plain.group(1));
    }
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    return iri("doc/" + slug.of(stem) + "-" + slug.digest(8, fileName));
  }

  /**
   * {document}#char={begin},{end}, after RFC 5147.
   *
   * @param begin in code points
   */
  public Node characters(Node document, int begin, int end) {
    return NodeFactory.createURI(document.getURI() + "#char=" + begin + "," + end);
  }

  /** Another thing that a document's graph holds: {document}#{kind}-{begin}-{end}. */
  Node remark(Node document, String kind, int begin, int end, int number) {
    String name = kind.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + begin + "-" + end;
    return NodeFactory.createURI(
        document.getURI() + "#" + name + (number == 1 ? "" : "-" + number));
  }

  /** The same whatever the base: equal documents make equal claims. */
  Node claim(Triple said, Node document, int begin, int end, Status status) {
    return iri(
        "claim/"
            + slug.digest(
                20,
                local(document),
                local(said.getSubject()),
                said.getPredicate().getURI(),
                local(said.getObject()),
                begin + "," + end,
                status.name()));
  }

  /** {base}rule/{id}. */
  public Node rule(String id) {
    return iri(
        "rule/" + (RULE.matcher(id).matches() ? id : slug.of(id) + "-" + slug.digest(8, id)));
  }

  /** {base}decision/{hash}: the same wherever the row stands in its file. */
  Node decision(Decision decision) {
    return iri(
        "decision/"
            + slug.digest(
                20,
                decision.action().name(),
                decision.subject(),
                decision.other().written(),
                decision.detail(),
                decision.who(),
                decision.when(),
                decision.why()));
  }

  /** {base}agent/{name}-{hash}: whoever decides. */
  Node agent(String name) {
    return iri("agent/" + slug.of(name) + "-" + slug.digest(8, name));
  }

  /** {base}graph/{name}: curation, ontology, regions, inferred. */
  public Node graph(String name) {
    return iri("graph/" + name);
  }

  private String local(Node node) {
    return node.getURI().substring(base.length());
  }

  private Node iri(String path) {
    return NodeFactory.createURI(base + path);
  }
}

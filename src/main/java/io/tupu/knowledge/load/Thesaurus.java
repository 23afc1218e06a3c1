package io.tupu.knowledge.load;

import io.tupu.knowledge.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Names as SKOS: each {@code skos:Concept} that is of a class of tupu, with {@code skos:prefLabel},
 * {@code skos:altLabel} or {@code skos:hiddenLabel}, and {@code tupu:locatedIn} its region.
 */
final class Thesaurus {
  private static final String TUPU = "https://w3id.org/tupu/ontology#";

  private Thesaurus() {}

  /** By IRI; what the concept does not say is empty. */
  static SortedMap<String, Lexicon.Entry> entries(Model model) {
    SortedMap<String, Lexicon.Entry> entries = new TreeMap<>();
    model
        .listSubjectsWithProperty(RDF.type, SKOS.Concept)
        .forEachRemaining(concept -> entries.put(concept.toString(), entry(concept)));
    return entries;
  }

  private static Lexicon.Entry entry(Resource concept) {
    List<String> names = labels(concept, SKOS.prefLabel.getURI());
    List<String> aliases = labels(concept, SKOS.altLabel.getURI());
    aliases.addAll(labels(concept, SKOS.hiddenLabel.getURI()));
    List<String> types = new ArrayList<>();
    for (RDFNode type : objects(concept, RDF.type.getURI())) {
      if (type.isURIResource() && type.asResource().getURI().startsWith(TUPU)) {
        types.add(type.asResource().getURI().substring(TUPU.length()));
      }
    }
    List<String> regions = new ArrayList<>();
    for (RDFNode region : objects(concept, TUPU + "locatedIn")) {
      String iri = region.toString();
      regions.add(iri.substring(iri.lastIndexOf('/') + 1));
    }
    types.sort(null);
    regions.sort(null);
    names.addAll(aliases);
    List<String> forms = names.stream().distinct().toList();
    List<String> rest = forms.isEmpty() ? forms : forms.subList(1, forms.size());
    return new Lexicon.Entry(first(names), rest, first(types), first(regions));
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** In the order of the code points, Chinese ones first. */
  private static List<String> labels(Resource concept, String property) {
    List<String> zh = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (RDFNode node : objects(concept, property)) {
      if (node.isLiteral()) {
        boolean chinese = node.asLiteral().getLanguage().startsWith("zh");
        (chinese ? zh : other).add(node.asLiteral().getLexicalForm());
      }
    }
    zh.sort(null);
    other.sort(null);
    zh.addAll(other);
    return zh;
  }

  private static List<RDFNode> objects(Resource concept, String property) {
    List<RDFNode> nodes = new ArrayList<>();
    concept
        .listProperties(concept.getModel().createProperty(property))
        .forEachRemaining(statement -> nodes.add(statement.getObject()));
    return nodes;
  }
}

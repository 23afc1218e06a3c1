package io.tupu.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms that the code has to name: those of evidence and of naming. Classes of entities and
 * relations are data, see {@link Schema}. A test compares each with {@code ontology/tupu.ttl}.
 */
public final class Vocab {
  public static final String TUPU = "https://w3id.org/tupu/ontology#";
  public static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  public static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String DCTERMS = "http://purl.org/dc/terms/";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  public static final Node DOCUMENT = iri(TUPU, "Document");
  public static final Node MENTION = iri(TUPU, "Mention");
  public static final Node CLAIM = iri(TUPU, "Claim");
  public static final Node DIAGNOSTIC = iri(TUPU, "Diagnostic");
  public static final Node TALLY = iri(TUPU, "Tally");
  public static final Node REGION = iri(TUPU, "Region");
  public static final Node CITY = iri(TUPU, "City");
  public static final Node DECISION = iri(TUPU, "Decision");
  public static final Node LOCATED_IN = iri(TUPU, "locatedIn");

  public static final Node FILE_NAME = iri(TUPU, "fileName");
  public static final Node SHA256 = iri(TUPU, "sha256");
  public static final Node EVIDENCE = iri(TUPU, "evidence");
  public static final Node CONFIDENCE = iri(TUPU, "confidence");
  public static final Node RULE = iri(TUPU, "rule");
  public static final Node STATUS = iri(TUPU, "status");
  public static final Node YEAR = iri(TUPU, "year");
  public static final Node CODE = iri(TUPU, "code");
  public static final Node KIND = iri(TUPU, "kind");
  public static final Node STATED = iri(TUPU, "stated");
  public static final Node FOUND = iri(TUPU, "found");
  public static final Node ACTION = iri(TUPU, "action");
  public static final Node ABOUT = iri(TUPU, "about");

  public static final Node TYPE = iri(RDF, "type");
  public static final Node STATEMENT = iri(RDF, "Statement");
  public static final Node SUBJECT = iri(RDF, "subject");
  public static final Node PREDICATE = iri(RDF, "predicate");
  public static final Node OBJECT = iri(RDF, "object");
  public static final Node LABEL = iri(RDFS, "label");
  public static final Node COMMENT = iri(RDFS, "comment");
  public static final Node SUB_CLASS_OF = iri(RDFS, "subClassOf");
  public static final Node PREF_LABEL = iri(SKOS, "prefLabel");
  public static final Node ALT_LABEL = iri(SKOS, "altLabel");
  public static final Node NOTATION = iri(SKOS, "notation");
  public static final Node TITLE = iri(DCTERMS, "title");
  public static final Node TEMPORAL = iri(DCTERMS, "temporal");
  public static final Node ISSUED = iri(DCTERMS, "issued");
  public static final Node DATE = iri(DCTERMS, "date");
  public static final Node WAS_DERIVED_FROM = iri(PROV, "wasDerivedFrom");
  public static final Node WAS_INFLUENCED_BY = iri(PROV, "wasInfluencedBy");
  public static final Node WAS_ASSOCIATED_WITH = iri(PROV, "wasAssociatedWith");
  public static final Node USED = iri(PROV, "used");
  public static final Node AGENT = iri(PROV, "Agent");

  public static final Node CONTEXT = iri(NIF, "Context");
  public static final Node PHRASE = iri(NIF, "Phrase");
  public static final Node IS_STRING = iri(NIF, "isString");
  public static final Node SOURCE_URL = iri(NIF, "sourceUrl");
  public static final Node REFERENCE_CONTEXT = iri(NIF, "referenceContext");
  public static final Node BEGIN_INDEX = iri(NIF, "beginIndex");
  public static final Node END_INDEX = iri(NIF, "endIndex");
  public static final Node ANCHOR_OF = iri(NIF, "anchorOf");
  public static final Node TA_IDENT_REF = iri(ITSRDF, "taIdentRef");
  public static final Node TA_CONFIDENCE = iri(ITSRDF, "taConfidence");

  private Vocab() {}

  /** A class or property of tupu by its local name. */
  public static Node tupu(String localName) {
    return iri(TUPU, localName);
  }

  private static Node iri(String namespace, String localName) {
    return NodeFactory.createURI(namespace + localName);
  }
}

package io.tupu.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.rdf.turtle.parser.TurtleOntologyParserFactory;
import uk.ac.manchester.cs.owl.owlapi.OWLDataFactoryImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyFactoryImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyManagerImpl;

/** The ontology as OWL tools see it: Protégé stands on the same library. */
class OntologyProfileTest {

  private static OWLOntology load(String turtle) throws Exception {
    OWLDataFactory factory = new OWLDataFactoryImpl();
    OWLOntologyManager manager = new OWLOntologyManagerImpl(factory, new ReentrantReadWriteLock());
    manager
        .getOntologyFactories()
        .set(new OWLOntologyFactoryImpl((of, id) -> new OWLOntologyImpl(of, id)));
    manager.getOntologyParsers().set(new TurtleOntologyParserFactory());
    return manager.loadOntologyFromOntologyDocument(new StringDocumentSource(turtle));
  }

  private static String shipped() throws Exception {
    return Files.readString(Path.of("ontology/tupu.ttl"));
  }

  private static List<OWLProfileViolation> violations(String turtle) throws Exception {
    return new OWL2DLProfile().checkOntology(load(turtle)).getViolations();
  }

  @Test
  void isOwl2Dl() throws Exception {
    assertEquals(List.of(), violations(shipped()));
  }

  @Test
  void namesItselfAndItsVersion() throws Exception {
    OWLOntology ontology = load(shipped());
    assertEquals(
        IRI.create("https://w3id.org/tupu/ontology"),
        ontology.getOntologyID().getOntologyIRI().orElseThrow());
    assertTrue(ontology.getOntologyID().getVersionIRI().isPresent());
    assertTrue(ontology.classesInSignature().count() > 20);
  }

  /** The check would see what is wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tupu:runs a owl:DatatypeProperty .",
        "tupu:Undeclared rdfs:subClassOf tupu:NotThere .",
        "tupu:Odd a owl:Class , rdfs:Datatype .",
      })
  void aMistakeWouldBeFound(String mistake) throws Exception {
    assertFalse(violations(shipped() + "\n" + mistake + "\n").isEmpty());
  }
}

package io.tupu.serve;

import java.net.URI;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.rdf.rdfxml.parser.RDFXMLParserFactory;
import org.semanticweb.owlapi.rdf.turtle.parser.TurtleOntologyParserFactory;
import uk.ac.manchester.cs.owl.owlapi.OWLDataFactoryImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyFactoryImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyManagerImpl;

/** What loads files in Protégé. */
final class OwlApi {
  private OwlApi() {}

  /** Fetches and reads an address. */
  static OWLOntology load(URI address) throws OWLOntologyCreationException {
    OWLOntologyManager manager =
        new OWLOntologyManagerImpl(new OWLDataFactoryImpl(), new ReentrantReadWriteLock());
    manager
        .getOntologyFactories()
        .set(new OWLOntologyFactoryImpl((of, id) -> new OWLOntologyImpl(of, id)));
    manager.getOntologyParsers().set(new RDFXMLParserFactory(), new TurtleOntologyParserFactory());
    return manager.loadOntologyFromOntologyDocument(IRI.create(address));
  }
}

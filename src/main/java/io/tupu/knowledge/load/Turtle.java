package io.tupu.knowledge.load;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sys.JenaSystem;

/**
 * A Turtle file, and where in it things stand.
 *
 * @param file its path
 * @param model what it says; empty when it cannot be parsed
 */
record Turtle(String file, String text, Model model) {

  /**
   * @param faults gets the first error of the syntax, with its line
   */
  static Turtle parse(String file, String text, List<String> faults) {
    // Before any other class of Jena, as other threads may be at it too.
    JenaSystem.init();
    Model model = ModelFactory.createDefaultModel();
    Positions positions = new Positions();
    try {
      RDFParser.create()
          .source(new StringReader(text))
          .lang(Lang.TURTLE)
          .errorHandler(positions)
          .parse(model);
      return new Turtle(file, text, model);
    } catch (RiotException e) {
      faults.add(file + ":" + positions.line + ": " + e.getMessage());
    } catch (StackOverflowError e) {
      faults.add(file + ": is nested too deeply");
    }
    return new Turtle(file, text, ModelFactory.createDefaultModel());
  }

  /**
   * Where the first line with this piece of text is; else the file and the IRI.
   *
   * @param iri of what is looked for
   */
  String where(String piece, String iri) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.stripLeading().startsWith("#") && line.contains(piece)) {
        return file + ":" + number;
      }
    }
    return file + " <" + iri + ">";
  }

  /** Remembers the line of the error; everything that is no plain Turtle is one. */
  private static final class Positions implements ErrorHandler {
    private long line = 1;

    @Override
    public void warning(String message, long at, long column) {
      throw failed(message, at);
    }

    @Override
    public void error(String message, long at, long column) {
      throw failed(message, at);
    }

    @Override
    public void fatal(String message, long at, long column) {
      throw failed(message, at);
    }

    private RiotException failed(String message, long at) {
      line = Math.max(1, at);
      return new RiotException(message);
    }
  }
}

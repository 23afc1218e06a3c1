package io.tupu.cli;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.export.picture.OntologyPicture;
import io.tupu.graph.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives the vocabulary away. */
@Command(
    name = "ontology",
    description = "Write the ontology, for Protégé and other tools, or as a picture of it.",
    footer = {"", "Example:", "  tupu ontology --format svg -o ontology/tupu.svg"})
final class OntologyCommand implements Callable<Integer> {
  private static final String FORMATS = "turtle, ntriples, jsonld, rdfxml, svg";

  private final Console console;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "turtle",
      description = "One of " + FORMATS + " (default: turtle).")
  private String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write (default: standard output).")
  private Path file;

  OntologyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Graph ontology = Schema.load().graph();
    if (format.equalsIgnoreCase("svg")) {
      write(out -> out.write(OntologyPicture.svg(ontology).getBytes(StandardCharsets.UTF_8)));
      return Exit.DONE;
    }
    Optional<ExportFormat> chosen =
        ExportFormat.named(format).filter(f -> f.rdf() && !f.namedGraphs());
    ExportFormat rdf =
        chosen.orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "unknown format '" + format + "', one of " + FORMATS));
    write(out -> Export.toStream(rdf, DatasetGraphFactory.wrap(ontology), out, false));
    return Exit.DONE;
  }

  private void write(Export.Writing writing) throws IOException {
    if (file == null) {
      writing.to(console.out());
      console.out().flush();
    } else {
      Export.toFile(file, writing);
    }
  }
}

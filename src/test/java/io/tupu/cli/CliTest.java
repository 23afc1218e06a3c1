package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--colour | Unknown option: '--colour'; try 'tupu --help'",
        "build --colour x.txt | Unknown option: '--colour'; try 'tupu build --help'",
        "build --threads many | --threads wants a whole number, not 'many'; try 'tupu build --help'",
        "build --threads -1 | --threads must be at least 1: -1; try 'tupu build --help'",
        "build --threads 0 x.txt | --threads must be at least 1: 0; try 'tupu build --help'",
        "serve --host 0.0.0.0 | 0.0.0.0: others than this machine could read the whole graph"
            + " there; add --allow-public if that is wanted, or listen at 127.0.0.1; try 'tupu"
            + " serve --help'",
        "export -o x.foo | x.foo: the end of the name is of no known format; give --format, one of"
            + " turtle, trig, ntriples, nquads, jsonld, rdfxml, gexf, graphml, cx2, cytoscapejs,"
            + " neo4j, dot, geojson, csv, xlsx; try 'tupu export --help'",
        "explain a.txt b.txt | 'b.txt' is one word too many; try 'tupu explain --help'",
        "build --base 图谱 | --base must be an ASCII http(s) IRI that ends in '/': 图谱; try 'tupu"
            + " build --help'",
        "build --prune | --prune needs the folders whose documents stay; try 'tupu build --help'",
        "biuld | no such command: 'biuld'; did you mean build? there are build, serve, search, ask,"
            + " query, export, restore, diff, ontology, verify, evaluate, propose, explain,"
            + " rehearse; try 'tupu --help'",
        "'' | a command is missing; try 'tupu --help'"
      })
  void answersWrongUsageInOneLine(String line, String message) {
    CommandLineCase.Result result =
        CommandLineCase.run(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals("tupu: " + message + "\n", result.err());
    assertEquals("", result.out());
    assertEquals(Exit.USAGE, result.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "serve", "query", "export", "evaluate", "explain"})
  void helpsWithEveryCommand(String command) {
    CommandLineCase.Result result = CommandLineCase.run(command, "--help");
    assertEquals(Exit.DONE, result.code());
    assertEquals("", result.err());
    assertTrue(result.out().startsWith("Usage: tupu " + command), result.out());
    assertTrue(CommandLineCase.run("--help").out().contains("  " + command), command);
  }

  @Test
  void tellsItsVersion() {
    CommandLineCase.Result result = CommandLineCase.run("--version");
    assertEquals(Exit.DONE, result.code());
    assertTrue(result.out().startsWith("tupu "), result.out());
  }

  @Test
  void endsQuietlyWhenTheReaderIsGone() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = Cli.run(new String[] {"--help"}, new Console(closed, messages, false));
    assertEquals(Exit.DONE, code);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void keepsMessagesOnOneLineAndHarmless() {
    assertEquals("a b \\u001B[2J c", Console.oneLine("a\n  b \u001b[2J c\n"));
  }
}

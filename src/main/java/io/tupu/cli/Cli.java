package io.tupu.cli;

import io.tupu.knowledge.load.KnowledgeException;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;

/** Runs one command line. */
public final class Cli {
  private Cli() {}

  /**
   * Parses, runs and reports; never throws and never exits.
   *
   * @return one of {@link Exit}
   */
  public static int run(String[] arguments, Console console) {
    CommandLine line = new CommandLine(new TupuCommand(), factory(console));
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    StringWriter help = new StringWriter();
    line.setOut(new PrintWriter(help));
    line.setParameterExceptionHandler((wrong, args) -> usage(wrong, console));
    line.setExecutionExceptionHandler((e, command, parsed) -> failure(e, command, console));
    try {
      int code = line.execute(arguments);
      console.print(help.toString());
      return code;
    } catch (RuntimeException e) {
      return failure(e, line, console);
    }
  }

  private static int usage(CommandLine.ParameterException wrong, Console console) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.note(Console.oneLine(Usage.of(wrong)) + "; try '" + command + " --help'");
    return Exit.USAGE;
  }

  private static int failure(Exception e, CommandLine command, Console console) {
    console.progressDone();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Console.ReaderGone) {
        return Exit.DONE;
      }
    }
    if (e instanceof CommandLine.ParameterException wrong) {
      return usage(wrong, console);
    }
    if (e instanceof KnowledgeException broken) {
      broken.faults().forEach(console::note);
    } else {
      console.note(Messages.of(e));
    }
    return Exit.FAILED;
  }

  /** Commands get the console by their constructor. */
  private static IFactory factory(Console console) {
    IFactory standard = CommandLine.defaultFactory();
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
          if (constructor.getParameterCount() == 1
              && constructor.getParameterTypes()[0] == Console.class) {
            return type.cast(constructor.newInstance(console));
          }
        }
        return standard.create(type);
      }
    };
  }
}

package io.tupu.cli;

import io.tupu.knowledge.load.KnowledgeException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;

/** Runs one command line. */
public final class Cli {
  /** That are named one by one. */
  private static final int FAULTS = 100;

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
    for (String argument : arguments) {
      if (lost(argument)) {
        console.note(
            "'" + argument + "' has characters that this locale does not know; set LC_ALL=C.UTF-8");
        return Exit.USAGE;
      }
    }
    line.setOut(new PrintWriter(help));
    line.setParameterExceptionHandler((wrong, args) -> usage(wrong, console));
    line.setExecutionExceptionHandler((e, command, parsed) -> failure(e, command, console));
    try {
      int code = line.execute(arguments);
      if (!help.toString().isEmpty()) {
        console.print(help.toString());
      }
      return code;
    } catch (RuntimeException e) {
      return failure(e, line, console);
    } catch (StackOverflowError e) {
      return tooMuch("it is nested too deeply, or goes too far, for this program", console);
    } catch (OutOfMemoryError e) {
      return tooMuch("it takes more memory than Java may have; give more by -Xmx", console);
    }
  }

  /** Java has put something else in the place of what it could not read. */
  private static boolean lost(String argument) {
    return argument.indexOf('\uFFFD') >= 0
        && !"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
  }

  private static int tooMuch(String message, Console console) {
    console.progressDone();
    console.note(message);
    return Exit.FAILED;
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
      List<String> faults = broken.faults();
      faults.stream().limit(FAULTS).forEach(console::note);
      if (faults.size() > FAULTS) {
        console.note("and " + (faults.size() - FAULTS) + " more faults of the knowledge");
      }
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

package io.tupu.serve.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;

/** Regular expressions of queries, compiled; remembers the last one. For one thread. */
final class Patterns {
  private static final int LONGEST = 2_000;
  private static final long REPEATS = 1_000_000;
  private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

  private String source;
  private String flags;
  private Pattern pattern;

  /**
   * @throws ExprEvalException for a pattern that is broken, or larger than offered
   */
  Pattern get(String newSource, String newFlags) {
    if (!newSource.equals(source) || !newFlags.equals(flags)) {
      pattern = compile(newSource, newFlags);
      source = newSource;
      flags = newFlags;
    }
    return pattern;
  }

  private static Pattern compile(String source, String flags) {
    if (source.length() > LONGEST || repeats(source) > REPEATS) {
      throw new ExprEvalException("pattern too large");
    }
    int mask = 0;
    for (int i = 0; i < flags.length(); i++) {
      mask |= flag(flags.charAt(i));
    }
    try {
      return Pattern.compile(source, mask);
    } catch (PatternSyntaxException | StackOverflowError e) {
      throw new ExprEvalException("pattern broken");
    }
  }

  /** Counted repeats of nothing take no characters, so that nobody would see them run. */
  private static double repeats(String source) {
    double product = 1;
    Matcher counts = COUNT.matcher(source);
    while (counts.find()) {
      String most = counts.group(2);
      String number = most == null || most.isEmpty() ? counts.group(1) : most;
      product *= Math.max(1, Double.parseDouble(number));
    }
    return product;
  }

  private static int flag(char flag) {
    return switch (flag) {
      case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      case 's' -> Pattern.DOTALL;
      case 'm' -> Pattern.MULTILINE;
      case 'x' -> Pattern.COMMENTS;
      case 'q' -> Pattern.LITERAL;
      default -> throw new ExprEvalException("no such flag");
    };
  }
}

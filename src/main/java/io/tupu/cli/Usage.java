package io.tupu.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in plain words instead of the library's. */
final class Usage {
  private static final Pattern KIND =
      Pattern.compile("Invalid value for .*?'([^']*)'.*: '(.*)' is not an? (\\w+)");

  /** What the library says of a word that Java can make nothing of. */
  private static final Pattern WORD =
      Pattern.compile(
          "Invalid value for .*?: cannot convert '(.*)' to (?:class )?(?:\\w+\\.)*(\\w+) \\(.*\\)");

  private Usage() {}

  static String of(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      return unmatched(unmatched.getCommandLine(), unmatched.getUnmatched());
    }
    Matcher kind = KIND.matcher(Console.oneLine(wrong.getMessage()));
    if (kind.matches()) {
      return kind.group(1) + " wants a " + number(kind.group(3)) + ", not '" + kind.group(2) + "'";
    }
    Matcher word = WORD.matcher(Console.oneLine(wrong.getMessage()));
    if (word.matches()) {
      return "'" + word.group(1) + "' is no " + kind(word.group(2));
    }
    return wrong.getMessage();
  }

  private static String kind(String type) {
    return switch (type) {
      case "Path" -> "name of a file here; names in Chinese need LC_ALL=C.UTF-8";
      case "LocalDate" -> "day, such as 2026-01-31";
      default -> type;
    };
  }

  private static String number(String type) {
    return List.of("int", "long", "short").contains(type) ? "whole number" : "number";
  }

  private static String unmatched(CommandLine command, List<String> words) {
    String word = words.get(0);
    List<String> commands = List.copyOf(command.getSubcommands().keySet());
    if (commands.isEmpty()) {
      return "'" + word + "' is one word too many";
    }
    String near =
        commands.stream()
            .filter(name -> distance(name, word) <= 2)
            .findFirst()
            .map(name -> "did you mean " + name + "? ")
            .orElse("");
    return "no such command: '" + word + "'; " + near + "there are " + String.join(", ", commands);
  }

  /** Characters to change, add or leave out to make one word of the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

package io.tupu.serve.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deeply the brackets of a query text are nested, told without parsing it: a parser that
 * recurses needs minutes for what nests a thousand times. Strings, comments and IRIs do not count.
 */
final class Nesting {
  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\\r\\n]*+"
              + "|<[^\\x00-\\x20<>\"{}|^`\\\\]*+>"
              + "|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\""
              + "|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
              + "|\"(?:[^\"\\\\\\r\\n]|\\\\.)*+\""
              + "|'(?:[^'\\\\\\r\\n]|\\\\.)*+'"
              + "|[\\[({]"
              + "|[\\])}]",
          Pattern.DOTALL);

  private Nesting() {}

  static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      char first = text.charAt(tokens.start());
      if (tokens.end() - tokens.start() == 1) {
        boolean opens = first == '[' || first == '(' || first == '{';
        depth += opens ? 1 : -1;
        deepest = Math.max(deepest, depth);
      }
    }
    return deepest;
  }
}

package io.tupu.extract.passage;

import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences at 。！？；!?; and line breaks, but not inside a quotation. */
final class Sentences {
  private static final String ENDS = "。！？；!?;\n";

  private Sentences() {}

  static List<Span> in(String text, List<Quote> quotes) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int quote = 0;
    for (int at = 0; at < text.length(); at++) {
      if (Quotes.ideograph(text.charAt(at))) {
        continue;
      }
      while (quote < quotes.size() && quotes.get(quote).outer().end() <= at) {
        quote++;
      }
      boolean quoted = quote < quotes.size() && quotes.get(quote).outer().start() <= at;
      if (!quoted && ENDS.indexOf(text.charAt(at)) >= 0) {
        sentences.add(new Span(start, at + 1));
        start = at + 1;
      }
    }
    if (start < text.length()) {
      sentences.add(new Span(start, text.length()));
    }
    return List.copyOf(sentences);
  }
}

package io.tupu.extract;

import io.tupu.text.Document;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The self-check of a document: what it says of itself and what was read do not agree. */
final class Doubts {
  private static final int LONGEST = 24;

  private Doubts() {}

  /** Stated counts that differ, and names that were read in two ways. In no order. */
  static List<Diagnostic> of(Document document, List<Mention> mentions, List<Tally> tallies) {
    List<Diagnostic> doubts = new ArrayList<>();
    for (Tally tally : tallies) {
      if (tally.stated() != tally.found()) {
        String text = tally.span().slice(document.text());
        String end = text.substring(Math.max(0, text.length() - LONGEST));
        String detail = "…" + end + " (" + tally.stated() + " ≠ " + tally.found() + ")";
        doubts.add(new Diagnostic(Diagnostic.Code.COUNT_MISMATCH, tally.span(), detail));
      }
    }
    readings(mentions, doubts);
    return doubts;
  }

  /** One name as two types is a conflict of rules; one name in two regions is to be looked at. */
  private static void readings(List<Mention> mentions, List<Diagnostic> doubts) {
    Map<String, EntityKey> first = new TreeMap<>();
    Map<EntityKey, Span> told = new HashMap<>();
    for (Mention mention : mentions) {
      EntityKey key = mention.entity();
      EntityKey other = key.type().equals("Region") ? key : first.putIfAbsent(key.name(), key);
      if (other == null || other.equals(key) || told.putIfAbsent(key, mention.span()) != null) {
        continue;
      }
      boolean types = !other.type().equals(key.type());
      doubts.add(
          new Diagnostic(
              types ? Diagnostic.Code.RULE_CONFLICT : Diagnostic.Code.SAME_NAME,
              mention.span(),
              types ? key.name() + ": " + other.type() + ", " + key.type() : key.name()));
    }
  }
}

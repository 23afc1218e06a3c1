package io.tupu.explain;

import io.tupu.extract.Rejection;
import io.tupu.extract.Rejection.Reason;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Quote;
import io.tupu.extract.resolve.Named;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a passage looked like a name: what was taken and what was refused. */
final class Candidates {
  private Candidates() {}

  /** By place, a name before what was refused at its place. */
  static List<Candidate> of(Trace trace) {
    List<Candidate> all = new ArrayList<>();
    for (Named region : trace.scene().regions()) {
      String level = region.place().map(p -> p.level()).orElse("Region");
      all.add(taken(trace, region.span(), List.of("Region", level), region.rule()));
    }
    for (Named body : trace.scene().bodies()) {
      all.add(taken(trace, body.span(), List.of(body.key().type()), body.rule()));
    }
    for (WorkName work : trace.scene().works()) {
      all.add(taken(trace, work.span(), work.types(), work.rule()));
    }
    for (Rejection rejection : trace.rejections()) {
      if (trace.scene().works().stream().noneMatch(w -> settled(w, rejection))) {
        all.add(
            refused(
                trace,
                rejection.span(),
                rejection.rule(),
                rejection.word(),
                Optional.of(rejection.reason())));
      }
    }
    for (Quote quote : trace.passage().quotes()) {
      Span inner = document(trace, quote.inner());
      boolean named = all.stream().anyMatch(c -> c.span().contains(inner));
      if (quote.title() && !named) {
        all.add(refused(trace, quote.outer(), "", "《》", Optional.of(Reason.TITLE)));
      }
    }
    all.sort(null);
    return all;
  }

  /** A name after all, because it is one elsewhere in the document or an analyst says so. */
  private static boolean settled(WorkName work, Rejection rejection) {
    return work.passage() == rejection.passage()
        && work.extent().overlaps(rejection.span())
        && rejection.span().contains(work.span());
  }

  private static Candidate taken(Trace trace, Span span, List<String> types, String rule) {
    return new Candidate(
        document(trace, span), trace.slice(span), types, rule, "", Optional.empty());
  }

  private static Candidate refused(
      Trace trace, Span span, String rule, String word, Optional<Reason> reason) {
    return new Candidate(document(trace, span), trace.slice(span), List.of(), rule, word, reason);
  }

  static Span document(Trace trace, Span span) {
    return trace.passage().toDocument(span.start(), span.end());
  }
}

package io.tupu.explain;

import io.tupu.extract.Basis;
import io.tupu.extract.Diagnostic;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.extract.Rejection;
import io.tupu.extract.Rejection.Reason;
import io.tupu.extract.resolve.Focus;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Region;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which things the names of a document were taken to mean. One per document. */
final class Resolutions {
  private final Gazetteer gazetteer;
  private final Extraction extraction;
  private final Map<EntityKey, String> titles = new TreeMap<>();

  Resolutions(Gazetteer gazetteer, Extraction extraction) {
    this.gazetteer = gazetteer;
    this.extraction = extraction;
    extraction.entities().forEach(entity -> titles.put(entity.key(), entity.name()));
  }

  /** By place. */
  List<Resolution> of(List<Trace> traces) {
    List<Resolution> all = new ArrayList<>();
    for (Trace trace : traces) {
      trace.scene().regions().forEach(region -> all.add(named(trace, region)));
      trace.scene().bodies().forEach(body -> all.add(named(trace, body)));
      trace.deictic().forEach(word -> all.add(named(trace, word)));
      trace
          .bases()
          .forEach(
              (span, basis) -> {
                if (basis == Basis.NONE) {
                  all.add(open(Candidates.document(trace, span), trace.slice(span), List.of()));
                }
              });
      for (Rejection rejection : trace.rejections()) {
        if (rejection.reason() == Reason.UNSUPPORTED || rejection.reason() == Reason.ELSEWHERE) {
          Span span = Candidates.document(trace, rejection.span());
          List<String> homonyms = homonyms(trace, rejection.span());
          all.add(open(span, trace.slice(rejection.span()), homonyms));
        }
      }
    }
    for (Diagnostic doubt : extraction.diagnostics()) {
      boolean open =
          doubt.code() == Diagnostic.Code.AMBIGUOUS_REGION
              || doubt.code() == Diagnostic.Code.UNRESOLVED_DEICTIC;
      if (open) {
        all.add(open(doubt.span(), doubt.detail(), homonyms(traces, doubt.span())));
      }
    }
    all.sort(Comparator.comparing(Resolution::span));
    return all;
  }

  /** The narrowest region in focus first. */
  static List<String> names(Focus focus) {
    return focus.circles().stream().map(Place::name).toList();
  }

  private static Resolution open(Span span, String text, List<String> homonyms) {
    return new Resolution(span, text, Optional.empty(), "", List.of(), Basis.NONE, homonyms);
  }

  private Resolution named(Trace trace, Named named) {
    Optional<Place> around = named.region() ? named.place().flatMap(Place::parent) : named.place();
    List<String> within = new ArrayList<>();
    for (Optional<Place> at = around; at.isPresent(); at = at.get().parent()) {
      within.add(at.get().name());
    }
    String title =
        named.region()
            ? named.place().map(Place::name).orElse(trace.slice(named.span()))
            : titles.getOrDefault(named.key(), trace.slice(named.span()));
    return new Resolution(
        Candidates.document(trace, named.span()),
        trace.slice(named.span()),
        Optional.of(named.key()),
        title,
        within,
        trace.bases().getOrDefault(named.span(), basis(named)),
        named.region() ? homonyms(trace, named.span()) : List.of());
  }

  /** Of what is no name of its own: 我们, the party in the name of its branch. */
  private static Basis basis(Named named) {
    return named.place().isEmpty() ? Basis.NATIONAL : Basis.NEARBY;
  }

  private List<String> homonyms(List<Trace> traces, Span span) {
    for (Trace trace : traces) {
      for (int at = 0; at < trace.passage().text().length(); at++) {
        if (trace.passage().toDocument(at, at + 1).start() == span.start()) {
          return homonyms(trace, new Span(at, at + span.length()));
        }
      }
    }
    return List.of();
  }

  /** Every region of the table that goes by this name, when there are several. */
  private List<String> homonyms(Trace trace, Span span) {
    List<String> all =
        gazetteer.matchesAt(trace.passage().text(), span.start()).stream()
            .filter(match -> match.end() == span.end())
            .flatMap(match -> match.value().stream())
            .map(sense -> path(sense.region()))
            .distinct()
            .sorted()
            .toList();
    return all.size() < 2 ? List.of() : all;
  }

  private String path(Region region) {
    String above =
        gazetteer
            .region(region.parent())
            .filter(r -> !r.code().equals("CN"))
            .map(this::path)
            .orElse("");
    return above + region.name();
  }
}

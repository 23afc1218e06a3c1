package io.tupu.explain;

import io.tupu.extract.Basis;
import io.tupu.extract.Observer;
import io.tupu.extract.Rejection;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.relate.Situation;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Scene;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps what the extractor tells about one document. Not thread-safe. */
final class Recorder implements Observer {
  private final Map<Passage, List<Rejection>> rejections = new IdentityHashMap<>();
  private final Map<Passage, SortedMap<Span, Basis>> bases = new IdentityHashMap<>();
  private final List<Trace> traces = new ArrayList<>();

  @Override
  public void rejected(Rejection rejection) {
    List<Rejection> own =
        rejections.computeIfAbsent(rejection.passage(), passage -> new ArrayList<>());
    boolean told =
        own.stream()
            .anyMatch(r -> r.span().equals(rejection.span()) && r.reason() == rejection.reason());
    if (!told) {
      own.add(rejection);
    }
  }

  @Override
  public void resolved(Passage passage, Span span, Basis basis) {
    bases.computeIfAbsent(passage, p -> new TreeMap<>()).put(span, basis);
  }

  @Override
  public void read(Scene scene, List<Named> deictic, List<Situation> situations) {
    Passage passage = scene.passage();
    List<Rejection> own = new ArrayList<>(rejections.getOrDefault(passage, List.of()));
    own.sort(Comparator.comparing(Rejection::span));
    traces.add(
        new Trace(
            scene,
            List.copyOf(deictic),
            List.copyOf(situations),
            own,
            bases.computeIfAbsent(passage, p -> new TreeMap<>())));
  }

  /** One for each passage, in order of the text. */
  List<Trace> traces() {
    return List.copyOf(traces);
  }
}

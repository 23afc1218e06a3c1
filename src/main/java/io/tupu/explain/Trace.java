package io.tupu.explain;

import io.tupu.extract.Basis;
import io.tupu.extract.Rejection;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.relate.Situation;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Scene;
import io.tupu.text.Span;
import java.util.List;
import java.util.SortedMap;

/**
 * How one passage was read.
 *
 * @param deictic regions and bodies that it speaks of without their names
 * @param situations of its works
 * @param rejections what looked like names, by place; each place and reason once
 * @param bases why names mean what they mean, by place in the passage
 */
record Trace(
    Scene scene,
    List<Named> deictic,
    List<Situation> situations,
    List<Rejection> rejections,
    SortedMap<Span, Basis> bases) {

  Passage passage() {
    return scene.passage();
  }

  String slice(Span span) {
    return span.slice(passage().text());
  }
}

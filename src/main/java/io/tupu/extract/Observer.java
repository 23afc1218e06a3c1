package io.tupu.extract;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.relate.Situation;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Scene;
import io.tupu.text.Span;
import java.util.List;

/**
 * Hears how one document is read, while it is read, in the order of the stages: {@link #rejected}
 * and {@link #resolved} as names are looked for and settled, {@link #read} once for each passage in
 * order of the text. Cannot change the result. Methods that are not overridden do nothing.
 */
public interface Observer {
  /** Hears nothing. */
  Observer NONE = new Observer() {};

  default void rejected(Rejection rejection) {}

  /**
   * @param span of a region's or organization's name, or of a word such as 我市, in the passage
   */
  default void resolved(Passage passage, Span span, Basis basis) {}

  /**
   * @param deictic regions and bodies that the passage speaks of without their names
   * @param situations one for each work of the scene, in order
   */
  default void read(Scene scene, List<Named> deictic, List<Situation> situations) {}
}

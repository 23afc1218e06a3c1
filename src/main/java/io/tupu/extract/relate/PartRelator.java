package io.tupu.extract.relate;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Status;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Scene;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.WordSet;
import io.tupu.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes what is part of what: departments, branches, and initiatives within initiatives.
 * Thread-safe.
 */
public final class PartRelator {
  private static final String FRAME = "part-frame";
  private static final int MOST_PARTS = 30;
  private static final int LONGEST_LIST = 200;
  private static final Pattern COMMITTEE = Pattern.compile(".+(委|支行|银行)");

  private static final Pattern SERIES = Pattern.compile(".*(系列活动|主题宣传活动)$");

  private final Relator relator;
  private final WordSet offices;

  public PartRelator(Relator relator, RuleBook rules) {
    this.relator = relator;
    this.offices = rules.set("part-committee", "office");
  }

  /** 市委统战部 is part of 市委, when the document names that, too; a branch is part of its party. */
  public void bodies(List<Scene> scenes, Map<EntityKey, String> names) {
    Map<String, EntityKey> bodies = new TreeMap<>();
    names.forEach(
        (key, name) -> {
          if (key.type().equals("Organization") && name.length() > 3) {
            bodies.put(name, key);
          }
        });
    for (Scene scene : scenes) {
      Named last = null;
      for (Named body : scene.bodies()) {
        if (last != null && body.nested() && last.span().contains(body.span())) {
          EntityKey upper = upper(scene, last).map(Named::key).orElse(body.key());
          relator.claim(
              last.key(), "partOf", upper, place(scene, last), "part-branch", 1, Status.RUNNING);
        }
        last = body;
        parent(body, names, bodies)
            .ifPresent(
                p ->
                    relator.claim(
                        body.key(),
                        "partOf",
                        p,
                        place(scene, body),
                        "part-committee",
                        1,
                        Status.RUNNING));
      }
    }
  }

  /** The longest other body whose name this one begins with. */
  private static Optional<Named> upper(Scene scene, Named branch) {
    Named best = null;
    for (Named other : scene.bodies()) {
      boolean inside =
          !other.nested()
              && other.span().start() == branch.span().start()
              && other.span().end() < branch.span().end();
      if (inside && (best == null || other.span().length() > best.span().length())) {
        best = other;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Span place(Scene scene, Named body) {
    return scene.passage().evidence(body.span().start(), body.span().end());
  }

  private Optional<EntityKey> parent(
      Named body, Map<EntityKey, String> names, Map<String, EntityKey> bodies) {
    String name = names.getOrDefault(body.key(), "");
    EntityKey best = null;
    int length = 0;
    for (Map.Entry<String, EntityKey> other : bodies.entrySet()) {
      String upper = other.getKey();
      boolean inside = name.startsWith(upper) && name.length() > upper.length() + 1;
      if (inside
          && upper.length() > length
          && (COMMITTEE.matcher(upper).matches()
              ? !name.startsWith(upper + "员") && !name.startsWith(upper + "会")
              : offices.longestEnd(name.substring(upper.length())) > 0)) {
        best = other.getValue();
        length = upper.length();
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * @param keys of the scene's works, in order
   */
  public void works(Scene scene, List<EntityKey> keys) {
    Passage passage = scene.passage();
    List<WorkName> works = scene.works();
    for (int i = 0; i < works.size(); i++) {
      resumed(scene, keys, i);
      Span sentence = passage.sentenceAt(works.get(i).span().start());
      boolean framed = false;
      int last = Math.min(works.size(), i + 1 + MOST_PARTS);
      for (int j = i + 1; j < last && sentence.contains(works.get(j).span()); j++) {
        WorkName whole = works.get(i);
        WorkName part = works.get(j);
        Optional<Boolean> downward = frame(passage, whole, part, j == i + 1, framed);
        if (downward.isEmpty()) {
          continue;
        }
        framed = true;
        Span evidence = passage.evidence(whole.extent().start(), part.extent().end());
        EntityKey upper = downward.get() ? keys.get(i) : keys.get(j);
        EntityKey lower = downward.get() ? keys.get(j) : keys.get(i);
        if (!upper.type().equals("Organization") && !lower.type().equals("Organization")) {
          relator.claim(lower, "partOf", upper, evidence, FRAME, 1, Status.RUNNING);
        }
        if (!downward.get()) {
          break;
        }
      }
    }
  }

  /** 行动下设“甲”“乙”: the head stands for the work named before the sentence. */
  private void resumed(Scene scene, List<EntityKey> keys, int index) {
    Passage passage = scene.passage();
    WorkName part = scene.works().get(index);
    Span sentence = passage.sentenceAt(part.span().start());
    if (index == 0) {
      return;
    }
    int whole = index - 1;
    while (whole > 0
        && scene.works().get(whole).list() >= 0
        && scene.works().get(whole).list() == part.list()) {
      whole--;
    }
    boolean headed =
        passage.wordsIn(sentence.start(), part.extent().start(), FRAME, "includes").stream()
            .anyMatch(
                m ->
                    passage
                        .words()
                        .headTo(m.start(), "HeadNoun", h -> h.start() >= sentence.start())
                        .isPresent());
    EntityKey upper = keys.get(whole);
    boolean before = scene.works().get(whole).span().end() <= sentence.start();
    if (headed && before && !upper.type().equals("Organization")) {
      Span evidence = passage.evidence(sentence.start(), part.extent().end());
      relator.claim(keys.get(index), "partOf", upper, evidence, FRAME, 0.9, Status.RUNNING);
    }
  }

  /** Whether the later is part of the earlier (true), the other way round (false), or neither. */
  private static Optional<Boolean> frame(
      Passage passage, WorkName first, WorkName next, boolean adjacent, boolean framed) {
    int from = first.extent().end();
    int to = next.extent().start();
    if (to < from) {
      return Optional.empty();
    }
    String whole = passage.text().substring(first.span().start(), from);
    boolean comma = passage.charAt(from) == '，' || passage.charAt(from) == ',';
    if (comma && SERIES.matcher(whole).matches()) {
      return Optional.of(true);
    }
    if (first.list() >= 0 && first.list() == next.list()) {
      return Optional.empty();
    }
    if (passage.words().from(from, FRAME, "under").isPresent() || framed && next.list() >= 0) {
      return Optional.of(true);
    }
    boolean includes =
        !passage.wordsIn(from, Math.min(to, from + 24), FRAME, "includes").isEmpty()
            || passage.charAt(to - 1) == '由' && next.list() >= 0;
    if (includes
        && passage.text().substring(from, to).chars().filter(c -> c == '，' || c == ',').count()
            < 3) {
      return Optional.of(true);
    }
    if (passage.words().from(from, FRAME, "chief").isPresent() || next.list() >= 0 && sub(next)) {
      return Optional.of(true);
    }
    boolean led = passage.words().from(from, FRAME, "led").isPresent();
    if (led && (next.list() >= 0 || passage.text().substring(from, to).contains("推出"))) {
      return Optional.of(true);
    }
    boolean is = passage.charAt(from) == '是' || passage.text().startsWith("系", from);
    if (is && adjacent && passage.words().from(next.extent().end(), FRAME, "of").isPresent()) {
      return Optional.of(false);
    }
    boolean carrier = passage.words().from(from, FRAME, "carrier").isPresent();
    if (carrier && adjacent && passage.charAt(first.extent().start() - 1) == '以') {
      return Optional.of(false);
    }
    return Optional.empty();
  }

  /** “甲”、“乙”等4个子品牌: the head of the list says what its items are. */
  private static boolean sub(WorkName item) {
    Passage passage = item.passage();
    int end = passage.sentenceAt(item.span().start()).end();
    int to = Math.min(end, item.extent().end() + LONGEST_LIST);
    return !passage.wordsIn(item.extent().end(), to, FRAME, "parts").isEmpty();
  }
}

package io.tupu.diff;

import io.tupu.export.network.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Compares what two states of the graph say. */
public final class FactDiff {
  private final Side before;
  private final Side after;
  private final List<Change> changes = new ArrayList<>();

  private FactDiff(DatasetGraph before, DatasetGraph after) {
    this.before = new Side(before);
    this.after = new Side(after);
  }

  /** All changes, by region; empty for states that say the same. */
  public static List<Change> of(DatasetGraph before, DatasetGraph after) {
    FactDiff diff = new FactDiff(before, after);
    TreeSet<String> subjects = diff.before.subjects();
    subjects.addAll(diff.after.subjects());
    subjects.forEach(iri -> diff.compare(NodeFactory.createURI(iri)));
    diff.changes.sort(null);
    return diff.changes;
  }

  private void compare(Node subject) {
    SortedMap<Side.Key, List<Saying>> old = before.sayings(subject);
    SortedMap<Side.Key, List<Saying>> now = after.sayings(subject);
    TreeSet<Side.Key> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (Side.Key key : keys) {
      List<Saying> was = old.getOrDefault(key, List.of());
      List<Saying> is = now.getOrDefault(key, List.of());
      if (!Change.parts(was, Saying::untitled).equals(Change.parts(is, Saying::untitled))) {
        changes.add(change(subject, key, was, is));
      }
    }
  }

  private Change change(Node subject, Side.Key key, List<Saying> was, List<Saying> is) {
    Side side = is.isEmpty() ? before : after;
    Node region = side.region(subject, key.object());
    return new Change(
        region.isConcrete() ? side.thing(region) : Thing.NONE,
        region.isConcrete() ? side.code(region) : "",
        side.thing(subject),
        Lookup.local(key.relation()),
        side.thing(key.object()),
        was,
        is);
  }
}

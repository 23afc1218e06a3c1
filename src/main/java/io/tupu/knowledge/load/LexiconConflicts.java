package io.tupu.knowledge.load;

import io.tupu.knowledge.Curation.Action;
import io.tupu.knowledge.Curation.Decision;
import io.tupu.knowledge.Curation.Thing;
import io.tupu.knowledge.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells where decisions contradict what the same analyst taught. */
record LexiconConflicts(LexiconReader lexicon) {

  /** One line for each contradiction of a decision about an entity. */
  List<String> of(String file, Decision decision) {
    List<String> found = new ArrayList<>();
    if (decision.aboutFact()) {
      return found;
    }
    String said =
        file
            + ":"
            + decision.line()
            + ": "
            + decision.action().name().toLowerCase(Locale.ROOT)
            + " "
            + decision.subject();
    String kept = decision.action() == Action.RENAME ? decision.detail() : decision.other().name();
    boolean stopped = decision.action() == Action.ACCEPT || decision.action() == Action.RETYPE;
    lexicon
        .stop(stopped ? decision.thing().name() : kept)
        .ifPresent(at -> found.add(said + " contradicts the stop name in " + at));
    for (LexiconReader.Placed taught : lexicon.taught(decision.thing().name())) {
      if (about(decision.thing(), taught.entry()) && contradicts(decision, taught.entry())) {
        found.add(
            said
                + " contradicts "
                + taught.where()
                + ", where it is taught as "
                + taught.entry().type()
                + " "
                + taught.entry().name());
      }
    }
    return found;
  }

  private static boolean about(Thing thing, Lexicon.Entry entry) {
    boolean typed = thing.type().isEmpty() || thing.type().equals(entry.type());
    boolean homed =
        thing.home().isEmpty() || entry.region().isEmpty() || thing.home().equals(entry.region());
    return homed && typed;
  }

  private static boolean contradicts(Decision decision, Lexicon.Entry entry) {
    return switch (decision.action()) {
      case ACCEPT -> false;
      case REJECT -> true;
      case RETYPE -> !decision.detail().equals(entry.type());
      case RENAME -> !decision.detail().equals(entry.name());
      case MERGE -> {
        String into = decision.other().name();
        yield !into.equals(entry.name()) && !entry.aliases().contains(into);
      }
    };
  }
}

package io.tupu.propose;

import io.tupu.extract.Names;
import io.tupu.extract.resolve.KeyNames;
import io.tupu.graph.Iris;
import io.tupu.knowledge.Curation.Action;
import io.tupu.knowledge.Curation.Decision;
import io.tupu.knowledge.Curation.Thing;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.WordSet;
import io.tupu.propose.Proposal.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Merges that a person may want to decide on, as rows of {@code curation.tsv}. The same store and
 * knowledge give the same rows. Thread-safe.
 */
public final class Proposals {
  private static final String COLUMNS = "action\tsubject\tdetail\twho\twhen\twhy\n";
  private static final int SHOWN = 3;

  private final Knowledge knowledge;
  private final Iris iris;
  private final KeyNames names;

  /**
   * @param knowledge with the decisions already made: what they settle is not proposed again
   */
  public Proposals(Knowledge knowledge, Iris iris) {
    this.knowledge = knowledge;
    this.iris = iris;
    this.names = new KeyNames(knowledge.rules());
  }

  /**
   * The rows, with a header; of pairs that just one document names only what it explains itself. To
   * be called within a read transaction.
   *
   * @param who decides, for the column of that name; empty to be filled in
   * @param when as yyyy-MM-dd; empty to be filled in
   */
  public String rows(DatasetGraph dataset, String who, String when) {
    Items gathered = new Items(dataset, names);
    Regions regions = gathered.regions();
    Map<String, Item> byIri = new TreeMap<>();
    gathered.all().forEach(item -> byIri.put(item.node().getURI(), item));
    Finders finders = new Finders(byIri.values(), regions);
    finders.explained(byIri, new Explanations(dataset, knowledge.rules()).in(gathered.files()));
    finders.sameName();
    finders.contained(heads());
    finders.spelling();
    finders.homophones();
    References references = new References(iris, names, regions);
    StringBuilder rows = new StringBuilder(COLUMNS);
    List<Proposal> open = new ArrayList<>();
    List<Proposal> decided = new ArrayList<>();
    for (Proposal proposal : sorted(finders.found())) {
      Thing one = references.of(proposal.merged());
      Thing other = references.of(proposal.into());
      if (settled(one, other, d -> d.action() == Action.MERGE)) {
        decided.add(proposal);
      } else if (!settled(one, other, d -> d.relation().equals(Decision.SAME))) {
        open.add(proposal);
      }
    }
    for (Proposal proposal : Forest.of(decided, open)) {
      rows.append("merge\t").append(cell(references.of(proposal.merged()).written()));
      rows.append("\tinto ").append(cell(references.of(proposal.into()).written()));
      rows.append('\t').append(cell(who)).append('\t').append(when);
      rows.append('\t').append(cell(why(proposal, regions))).append('\n');
    }
    return rows.toString();
  }

  private WordSet heads() {
    return new WordSet(
        knowledge.rules().all().stream()
            .filter(rule -> rule.kind().equals("HeadNoun"))
            .flatMap(rule -> rule.words("head").stream())
            .toList());
  }

  /** The surest first. */
  private static List<Proposal> sorted(List<Proposal> found) {
    List<Proposal> all = new ArrayList<>(found);
    all.removeIf(p -> p.kind() != Kind.EXPLAINED && together(p.merged(), p.into()));
    all.sort(
        Comparator.comparing(Proposal::kind)
            .thenComparing(p -> p.into().name())
            .thenComparing(Proposal::into)
            .thenComparing(Proposal::merged));
    return all;
  }

  /** Whether one document alone names both: what it says of them was read together. */
  private static boolean together(Item one, Item other) {
    return one.files().size() == 1 && one.files().equals(other.files());
  }

  private boolean settled(Thing one, Thing other, Predicate<Decision> how) {
    return knowledge.curation().decisions().stream()
        .filter(how)
        .anyMatch(
            d ->
                covers(d.thing(), one) && covers(d.other(), other)
                    || covers(d.thing(), other) && covers(d.other(), one));
  }

  /** Whether a reference of a decision means what another names exactly. */
  private static boolean covers(Thing reference, Thing exact) {
    return Names.normalise(reference.name()).equals(Names.normalise(exact.name()))
        && (reference.type().isEmpty() || reference.type().equals(exact.type()))
        && (reference.home().isEmpty() || reference.home().equals(exact.home()));
  }

  /** 同名异地：义乌市（甲.txt）、东阳市（乙.txt）. */
  private static String why(Proposal proposal, Regions regions) {
    String detail = proposal.detail().isEmpty() ? "" : "（" + proposal.detail() + "）";
    return proposal.kind().zh()
        + detail
        + "："
        + where(proposal.merged(), regions)
        + " → "
        + where(proposal.into(), regions);
  }

  private static String where(Item item, Regions regions) {
    String places =
        item.places().stream().limit(SHOWN).map(regions::name).collect(Collectors.joining("、"));
    String files = item.files().stream().limit(SHOWN).collect(Collectors.joining("、"));
    String more = item.files().size() > SHOWN ? "等" + item.files().size() + "份" : "";
    return (places.isEmpty() ? item.name() : places) + "（" + files + more + "）";
  }

  /** Tabs and line ends would end the cell. */
  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}

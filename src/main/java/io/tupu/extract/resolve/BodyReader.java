package io.tupu.extract.resolve;

import io.tupu.extract.Basis;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Names;
import io.tupu.extract.Observer;
import io.tupu.extract.find.BodyName;
import io.tupu.extract.find.LexiconFinder;
import io.tupu.extract.find.ShortNames;
import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.RuleBook;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the organizations of a document's passages. One per document; not thread-safe. */
final class BodyReader {
  private static final String PARTY_RULE = "organization-party-branch";

  private final BodyResolver resolver;
  private final List<String> parties;
  private final Roster roster;
  private final Observer observer;
  private final Map<Passage, List<Named>> regions;
  private final Map<Passage, Focus> foci;
  private final Map<BodyName, BodyName> same;
  private final Map<BodyName, Optional<Named>> resolved = new IdentityHashMap<>();

  /**
   * @param regions resolved, by passage
   * @param same short names with the name that they stand for
   */
  BodyReader(
      BodyResolver resolver,
      RuleBook rules,
      Roster roster,
      Observer observer,
      Map<Passage, List<Named>> regions,
      Map<Passage, Focus> foci,
      Map<BodyName, BodyName> same) {
    this.resolver = resolver;
    this.parties = rules.rule(PARTY_RULE).words("party");
    this.roster = roster;
    this.observer = observer;
    this.regions = regions;
    this.foci = foci;
    this.same = same;
  }

  /** In the order of the names; those that stay unresolved are left out. */
  List<Named> read(List<BodyName> names) {
    List<Named> found = new ArrayList<>();
    for (BodyName name : names) {
      Optional<Named> named = same.containsKey(name) ? shortened(name) : resolved(name);
      named.ifPresent(found::add);
      if (named.isPresent() && observer != Observer.NONE) {
        observer.resolved(name.passage(), named.get().span(), basis(name, named.get()));
      }
      String party = name.party().isEmpty() ? party(name.text()) : name.party();
      if (named.isPresent() && !party.isEmpty()) {
        found.add(party(name, party));
      }
    }
    return found;
  }

  private Optional<Named> resolved(BodyName name) {
    Optional<Named> known = resolved.get(name);
    if (known == null) {
      Passage passage = name.passage();
      known = resolver.resolve(passage, name, regions.get(passage), foci.get(passage));
      resolved.put(name, known);
    }
    return known;
  }

  /** What its long name is; where the text explains it, it takes no part in the sentence. */
  private Optional<Named> shortened(BodyName name) {
    Optional<Named> full = resolved(same.get(name));
    full.ifPresent(f -> roster.note(f.key(), List.of("Organization"), name.text(), List.of()));
    return full.map(
        f ->
            Named.of(name.passage(), name.span(), f.key(), f.place(), name.rule(), f.confidence())
                .nested(ShortNames.explains(name)));
  }

  /** What pins a body to its home. */
  private Basis basis(BodyName name, Named named) {
    boolean own =
        regions.get(name.passage()).stream().anyMatch(r -> name.span().contains(r.span()));
    Basis basis = Basis.NEARBY;
    if (same.containsKey(name)) {
      basis = Basis.EXPLAINED;
    } else if (name.rule().equals(LexiconFinder.RULE)) {
      basis = Basis.TAUGHT;
    } else if (named.place().isEmpty()) {
      basis = Basis.NATIONAL;
    } else if (own || name.inherits()) {
      basis = own ? Basis.OWN : Basis.LIST;
    } else if (foci.get(name.passage()).circles().contains(named.place().get())) {
      basis = Basis.FOCUS;
    }
    return basis;
  }

  /** The party that a team's name begins with: 民进同心名师服务团. */
  private String party(String name) {
    String longest = "";
    for (String party : parties) {
      boolean team = name.startsWith(party) && name.length() > party.length() + 2;
      longest = team && party.length() > longest.length() ? party : longest;
    }
    return longest;
  }

  /** The party in the name of its branch is an organization of its own. */
  private Named party(BodyName branch, String party) {
    EntityKey key = new EntityKey("Organization", Names.normalise(party), "");
    roster.note(key, List.of("Organization"), party, List.of(party));
    Span span = new Span(branch.span().start(), branch.span().start() + party.length());
    Passage passage = branch.passage();
    return Named.of(passage, span, key, Optional.empty(), PARTY_RULE, 0.9).nested(true);
  }
}

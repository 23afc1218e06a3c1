package io.tupu.extract.curate;

import io.tupu.extract.Claim;
import io.tupu.extract.Entity;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.extract.Mention;
import io.tupu.extract.resolve.KeyNames;
import io.tupu.knowledge.Curation.Action;
import io.tupu.knowledge.Curation.Decision;
import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Applies an analyst's decisions to what one document says: what was rejected goes, what was merged
 * becomes one thing, and so on. Decisions survive every rebuilding and hold for documents not yet
 * read. Thread-safe.
 */
public final class Curator {
  private final Decisions decisions;
  private final Gazetteer gazetteer;

  public Curator(Knowledge knowledge) {
    this.decisions = new Decisions(knowledge.curation(), new KeyNames(knowledge.rules()));
    this.gazetteer = knowledge.gazetteer();
  }

  /** The same when nothing is decided. */
  public Extraction apply(Extraction extraction) {
    return decisions.none() ? extraction : new Reading(extraction).curated();
  }

  /** One extraction on its way. */
  private final class Reading {
    private final Extraction extraction;
    private final Fates fates;
    private final Map<EntityKey, Entity> after = new TreeMap<>();
    private final Set<EntityKey> gone = new TreeSet<>();
    private final Set<EntityKey> sure = new TreeSet<>();
    private final Verdicts verdicts = new Verdicts();

    Reading(Extraction extraction) {
      this.extraction = extraction;
      this.fates = new Fates(decisions, gazetteer, extraction);
    }

    Extraction curated() {
      extraction.entities().forEach(this::entity);
      extraction.entities().forEach(this::judge);
      List<Entity> entities = new ArrayList<>(after.values());
      entities.removeIf(entity -> gone.contains(entity.key()));
      List<Mention> mentions = mentions();
      List<Claim> claims = claims();
      Set<EntityKey> left = new TreeSet<>();
      entities.forEach(entity -> left.add(entity.key()));
      return new Extraction(
          extraction.document(),
          extraction.layout(),
          entities,
          mentions,
          claims,
          extraction.diagnostics(),
          extraction.tallies(),
          verdicts.all(left, new LinkedHashSet<>(claims)));
    }

    private void entity(Entity entity) {
      Fates.Fate fate = fates.of(entity.key());
      fate.decisions().forEach(decision -> verdicts.entity(decision, fate.key()));
      Set<String> types = types(entity, fate);
      Set<String> aliases = new TreeSet<>(entity.aliases());
      aliases.add(entity.name());
      Optional.ofNullable(after.get(fate.key()))
          .ifPresent(
              merged -> {
                types.addAll(merged.types());
                aliases.addAll(merged.aliases());
              });
      aliases.remove(fate.title());
      after.put(
          fate.key(),
          new Entity(fate.key(), List.copyOf(types), fate.title(), new TreeSet<>(aliases)));
    }

    /** The new type first; alone where an analyst said so. */
    private Set<String> types(Entity entity, Fates.Fate fate) {
      EntityKey key = fate.key();
      Set<String> types = new LinkedHashSet<>(List.of(key.type()));
      Optional<Region> table = key.coded() ? gazetteer.region(key.home()) : Optional.empty();
      table.ifPresent(region -> types.add(region.level()));
      table.filter(Region::city).ifPresent(region -> types.add("City"));
      if (table.isEmpty() && !fate.retyped()) {
        types.addAll(entity.types());
      }
      return types;
    }

    private void judge(Entity entity) {
      Entity now = after.get(fates.of(entity.key()).key());
      decided(Action.REJECT, entity, now)
          .ifPresent(
              decision -> {
                gone.add(now.key());
                extraction.mentions().stream()
                    .filter(mention -> mention.entity().equals(entity.key()))
                    .forEach(mention -> verdicts.gone(decision, mention.span()));
              });
      decided(Action.ACCEPT, entity, now)
          .ifPresent(
              decision -> {
                sure.add(now.key());
                verdicts.entity(decision, now.key());
              });
      fates.facts(entity).stream()
          .filter(decision -> decision.relation().equals(Decision.SAME))
          .forEach(decision -> verdicts.entity(decision, now.key()));
    }

    private Optional<Decision> decided(Action action, Entity entity, Entity now) {
      return fates.about(entity, action).or(() -> fates.about(now, action));
    }

    private List<Mention> mentions() {
      Set<Mention> mentions = new LinkedHashSet<>();
      for (Mention mention : extraction.mentions()) {
        EntityKey key = fates.of(mention.entity()).key();
        if (!gone.contains(key)) {
          double confidence = sure.contains(key) ? 1 : mention.confidence();
          mentions.add(new Mention(mention.span(), key, mention.rule(), confidence));
        }
      }
      return new ArrayList<>(mentions);
    }

    /** Of claims that became one the surest stays. */
    private List<Claim> claims() {
      Map<List<Object>, Claim> claims = new LinkedHashMap<>();
      for (Claim old : extraction.claims()) {
        claim(old)
            .ifPresent(
                c ->
                    claims.merge(
                        List.of(c.subject(), c.relation(), c.object(), c.evidence(), c.status()),
                        c,
                        (one, two) -> one.confidence() >= two.confidence() ? one : two));
      }
      List<Claim> sorted = new ArrayList<>(claims.values());
      sorted.sort(
          Comparator.comparing(Claim::subject)
              .thenComparing(Claim::relation)
              .thenComparing(Claim::object)
              .thenComparing(Claim::evidence));
      return sorted;
    }

    /** Empty for a fact that was rejected or that says nothing any more. */
    private Optional<Claim> claim(Claim claim) {
      EntityKey subject = fates.of(claim.subject()).key();
      EntityKey object = fates.of(claim.object()).key();
      List<Decision> judged = judged(claim, subject, object);
      if (gone.contains(subject)
          || gone.contains(object)
          || subject.equals(object)
          || !fits(subject, claim.relation(), object)) {
        return Optional.empty();
      }
      List<Decision> against =
          judged.stream().filter(decision -> decision.action() == Action.REJECT).toList();
      against.forEach(decision -> verdicts.gone(decision, claim.evidence()));
      if (!against.isEmpty()) {
        return Optional.empty();
      }
      Claim now =
          new Claim(
              subject,
              claim.relation(),
              object,
              claim.evidence(),
              claim.rule(),
              judged.isEmpty() ? claim.confidence() : 1,
              claim.status(),
              claim.year());
      judged.forEach(decision -> verdicts.claim(decision, now));
      return Optional.of(now);
    }

    private List<Decision> judged(Claim claim, EntityKey subject, EntityKey object) {
      Set<Decision> about = new LinkedHashSet<>();
      about.addAll(fates.facts(fates.before(claim.subject())));
      about.addAll(fates.facts(after.get(subject)));
      return about.stream()
          .filter(d -> d.relation().equals(claim.relation()))
          .filter(
              d ->
                  fates.means(d.other(), fates.before(claim.object()))
                      || fates.means(d.other(), after.get(object)))
          .toList();
    }
  }

  /** Whether the relation still holds between such things now that they are of other types. */
  private static boolean fits(EntityKey subject, String relation, EntityKey object) {
    boolean region = subject.type().equals("Region");
    boolean body = subject.type().equals("Organization");
    boolean initiative = !object.type().equals("Region") && !object.type().equals("Organization");
    return switch (relation) {
      case "runs" -> region && initiative;
      case "operates" -> body && initiative;
      case "locatedIn" ->
          object.type().equals("Region") && (region || body || subject.type().equals("Platform"));
      default -> body ? object.type().equals("Organization") : !region && initiative;
    };
  }
}

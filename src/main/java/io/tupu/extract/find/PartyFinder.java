package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.nlp.Token;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the local organizations of the democratic parties: 民建绵阳市委会, 民盟市委, 农工党咸宁市委会咸安区总支. */
final class PartyFinder {
  private static final String RULE = "organization-party-branch";
  private static final int LONGEST = 20;

  PartyFinder(RuleBook rules) {
    rules.rule(RULE);
  }

  List<BodyName> find(Passage passage, List<RegionName> regions) {
    List<BodyName> names = new ArrayList<>();
    int done = 0;
    for (Match<List<Sense>> party : passage.words().all(RULE, "party")) {
      Optional<BodyName> name =
          party.start() < done ? Optional.empty() : branch(passage, regions, party);
      if (name.isPresent()) {
        names.add(name.get());
        upper(name.get()).ifPresent(names::add);
        done = name.get().span().end();
      }
    }
    return names;
  }

  private static Optional<BodyName> branch(
      Passage passage, List<RegionName> regions, Match<List<Sense>> party) {
    int from = party.end();
    int limit = Math.min(passage.text().length(), from + LONGEST);
    Optional<Integer> best = Optional.empty();
    for (int end = from + 1; end <= limit; end++) {
      boolean other = passage.words().from(end, RULE, "party").isPresent();
      boolean over = best.isPresent() && done(passage, best.get());
      if (other || over || !Character.isLetterOrDigit(passage.text().charAt(end - 1))) {
        break;
      }
      Optional<Match<List<Sense>>> branch = passage.words().to(end, RULE, "branch");
      boolean post = passage.charAt(end - 1) == '委' && "主常政".indexOf(passage.charAt(end - 2)) >= 0;
      if (!post
          && branch.isPresent()
          && branch.get().start() >= from
          && passage.charAt(end) != '会'
          && passage.charAt(end) != '员') {
        best = Optional.of(end);
      }
    }
    if (best.isEmpty()) {
      return Optional.empty();
    }
    Span span = new Span(party.start(), best.get());
    List<RegionName> inside =
        regions.stream().filter(r -> span.contains(r.span()) && r.span().start() >= from).toList();
    String tail = passage.text().substring(from, best.get());
    String deictic =
        inside.isEmpty() && "省市县区州".indexOf(tail.charAt(0)) >= 0 ? tail.substring(0, 1) : "";
    if (inside.isEmpty() && deictic.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BodyName(
            passage,
            span,
            inside,
            deictic,
            tail,
            passage.text().substring(party.start(), party.end()),
            false,
            RULE));
  }

  /** 九三学社某市委<b>积极</b>响应, 民盟某市委会<b>和</b>中共某市委: what goes on is no part of the name. */
  private static boolean done(Passage passage, int at) {
    Token next = passage.tokenAt(Math.min(at, passage.text().length() - 1));
    return next.span().start() == at && next.tag().matches("[vdpca]d?");
  }

  /** 农工党咸宁市委会 in 农工党咸宁市委会咸安区总支. */
  private static Optional<BodyName> upper(BodyName name) {
    for (int end = name.span().start() + name.party().length() + 1;
        end < name.span().end();
        end++) {
      int at = end;
      boolean branch =
          name.passage()
              .words()
              .to(at, RULE, "branch")
              .filter(m -> m.end() - m.start() > 2)
              .isPresent();
      List<RegionName> before = name.regions().stream().filter(r -> r.span().end() <= at).toList();
      if (branch && before.size() < name.regions().size() && !before.isEmpty()) {
        Span span = new Span(name.span().start(), at);
        String tail = name.passage().text().substring(span.start() + name.party().length(), at);
        return Optional.of(
            new BodyName(name.passage(), span, before, "", tail, name.party(), false, RULE));
      }
    }
    return Optional.empty();
  }
}

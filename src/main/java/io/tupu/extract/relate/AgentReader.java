package io.tupu.extract.relate;

import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.relate.Situation.Agent;
import io.tupu.extract.resolve.Named;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.layout.Block.Kind;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds bodies that are said to carry a work apart from the subject: 由甲牵头, “丙”，甲、乙共建, “丙”：甲. */
final class AgentReader {
  private static final String BY = "operates-by";
  private static final List<String> HEADS = List.of("brand-head", "program-head", "platform-head");

  private static final int LEADING = 40;

  private final Passage passage;
  private final Clauses clauses;
  private final List<WorkName> works;
  private final List<Named> items;

  /**
   * @param items regions and bodies in order
   */
  AgentReader(Passage passage, Clauses clauses, List<WorkName> works, List<Named> items) {
    this.passage = passage;
    this.clauses = clauses;
    this.works = works;
    this.items = items;
  }

  List<Agent> of(WorkName work, Span sentence) {
    List<Agent> agents = new ArrayList<>();
    List<Named> all = bodies(sentence);
    for (int i = 0; i < all.size(); i++) {
      List<Named> group = clauses.group(all, i);
      int end = together(group.get(group.size() - 1).span().end());
      boolean carries =
          said(all.get(i), end, sentence)
              || hosts(end)
              || !clauses.preposed(all.get(i), "based")
                  && passage.charAt(end) != '的'
                  && follows(all.get(i), sentence)
                  && verb(sentence, end, 8);
      boolean named = labelled(work, all.get(i), end, sentence);
      if (named
          || carries && target(all.get(i), end, sentence).filter(w -> w == work).isPresent()) {
        group.forEach(b -> agents.add(new Agent(b, BY)));
      }
      i += group.size() - 1;
    }
    return agents;
  }

  private List<Named> bodies(Span sentence) {
    return Clauses.bodies(Clauses.inside(sentence, items));
  }

  /** 由甲牵头, 交给甲运营. */
  private boolean said(Named first, int end, Span sentence) {
    return clauses.preposed(first, "agent") && verb(sentence, end, 14)
        || clauses.preposed(first, "carrier");
  }

  /** 由甲和乙，共同建立的丙: past the comma. */
  private int together(int end) {
    boolean comma = "，,".indexOf(passage.charAt(end)) >= 0;
    return comma && passage.words().from(end + 1, "operates-subject", "joint").isPresent()
        ? end + 1
        : end;
  }

  /** The bodies that a sentence without a work of its own says to carry what it speaks of. */
  List<Agent> by(Span sentence) {
    List<Agent> agents = new ArrayList<>();
    List<Named> all = bodies(sentence);
    for (int i = 0; i < all.size(); i++) {
      List<Named> group = clauses.group(all, i);
      if (said(all.get(i), group.get(group.size() - 1).span().end(), sentence)) {
        group.forEach(b -> agents.add(new Agent(b, BY)));
      }
      i += group.size() - 1;
    }
    return agents;
  }

  /** 该品牌由…创立, 驿站交给…运营: the sentence speaks of a work named before it. */
  boolean resumes(WorkName work, Span sentence) {
    int at = sentence.start();
    while (at < sentence.end() && !Character.isLetterOrDigit(passage.charAt(at))) {
      at++;
    }
    Optional<Match<List<Sense>>> pointed = passage.words().from(at, BY, "this");
    int from = pointed.map(Match::end).orElse(at);
    int least = pointed.isPresent() ? 1 : 2;
    return pointed.isPresent() && HEADS.stream().anyMatch(h -> heads(from, h))
        || work.aliases().stream().anyMatch(a -> tail(a, from, least))
        || tail(work.name(), from, least);
  }

  private boolean heads(int at, String rule) {
    return passage.words().from(at, rule, "head").isPresent();
  }

  /** Whether the text goes on with how the name ends. */
  private boolean tail(String name, int at, int least) {
    for (int length = least; length < name.length(); length++) {
      if (passage.text().startsWith(name.substring(name.length() - length), at)) {
        return true;
      }
    }
    return false;
  }

  /** 与甲、乙合办“丙”, 会同甲推出“丙”: partners before the work carry it, too. */
  List<Agent> joined(WorkName work, Span clause, List<Agent> known) {
    List<Agent> all = new ArrayList<>(known);
    List<Named> here = Clauses.bodies(Clauses.inside(clause, items));
    for (int i = 0; i < here.size(); i++) {
      List<Named> group = clauses.group(here, i);
      int end = group.get(group.size() - 1).span().end();
      if (end <= work.extent().start() && partners(here.get(i), end, work)) {
        group.stream()
            .filter(b -> all.stream().noneMatch(a -> a.body().key().equals(b.key())))
            .forEach(b -> all.add(new Agent(b, "operates-subject")));
      }
      i += group.size() - 1;
    }
    return all;
  }

  private boolean partners(Named first, int end, WorkName work) {
    int to = Math.min(work.extent().start(), end + 8);
    return clauses.preposed(first, "partner")
        || clauses.preposed(first, "beside")
            && !passage.wordsIn(end, to, "operates-subject", "joint").isEmpty();
  }

  /** 与甲共建, 由甲承办, whatever else the row says. */
  boolean carries(Named body) {
    int end = body.span().end();
    int to = Math.min(passage.text().length(), end + 4);
    return !passage.wordsIn(end, to, "operates-subject", "joint").isEmpty()
        || clauses.preposed(body, "agent") && !passage.wordsIn(end, to, BY, "by").isEmpty();
  }

  /** 由甲牵头; but 甲代表共同揭牌 speaks of somebody. */
  private boolean verb(Span sentence, int end, int reach) {
    if (passage.words().from(end, BY, "person").isPresent()) {
      return false;
    }
    int to = Math.min(sentence.end(), end + reach);
    for (int at = end; at < to; at++) {
      if ("，,：:".indexOf(passage.charAt(at)) >= 0) {
        to = at;
      }
    }
    return !passage.wordsIn(end, to, BY, "by").isEmpty();
  }

  /** The body opens a clause after a work, and no work follows in that clause. */
  private boolean follows(Named body, Span sentence) {
    for (Span clause : clauses.of(sentence)) {
      if (clause.contains(body.span())) {
        return clauses.light(clause.start(), body.span().start())
            && !clauses.preposed(body, "other")
            && !clauses.preposed(body, "partner")
            && works.stream().noneMatch(w -> clause.contains(w.span()));
      }
    }
    return false;
  }

  /** “医路同行”义诊：农工党某某支部; 闽都同心荟（某市委统战部）. */
  private boolean labelled(WorkName work, Named body, int end, Span sentence) {
    boolean bracketed =
        "（(".indexOf(passage.charAt(body.span().start() - 1)) >= 0
            && "）)".indexOf(passage.charAt(end)) >= 0
            && passage.text().substring(end + 1).isBlank();
    if (bracketed && passage.block().kind() == Kind.ITEM && work == works.get(0)) {
      return true;
    }
    int gap = body.span().start() - work.extent().end();
    boolean colon = gap == 1 && "：:".indexOf(passage.charAt(work.extent().end())) >= 0;
    boolean first = passage.text().substring(0, work.extent().start()).isBlank();
    boolean last = sentence.end() - end <= 24;
    return colon && first && last;
  }

  /** What 由…牵头 is about: the work that follows in its clause, else the one before. */
  private Optional<WorkName> target(Named first, int end, Span sentence) {
    Optional<WorkName> before = Optional.empty();
    for (WorkName work : works) {
      if (!sentence.contains(work.span())) {
        continue;
      }
      int start = work.extent().start();
      boolean own = before.filter(b -> first.span().start() - b.extent().end() <= 2).isPresent();
      if (work.extent().end() <= first.span().start()) {
        before = Optional.of(work);
      } else if (start >= end && (near(end, start) || !own && (hosts(end) || leads(end, start)))) {
        return Optional.of(work);
      }
    }
    return before;
  }

  /** 甲指导，乙、丙主办，丁承办的戊: each group says what it does. */
  private boolean hosts(int end) {
    return passage.words().from(end, BY, "host").isPresent();
  }

  /** 由甲牵头，乙参与，推出丙: the clause of the work has no subject of its own. */
  private boolean leads(int end, int start) {
    int clause = passage.clauseStart(start);
    return clause > end
        && start - end <= LEADING
        && passage.wordsIn(clause, start, "verb", "strong").stream()
            .anyMatch(m -> m.start() <= clause + 4)
        && bodies(new Span(clause, start)).isEmpty();
  }

  private boolean near(int end, int start) {
    return start - end <= 24
        && passage.text().substring(end, start).chars().noneMatch(c -> c == '，' || c == ',');
  }
}

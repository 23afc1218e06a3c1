package io.tupu.extract.relate;

import io.tupu.extract.Basis;
import io.tupu.extract.Observer;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import io.tupu.extract.resolve.Scene;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.nlp.Token;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which region 村里, 镇上, 该县 or a bare 社区 at the head of a clause speaks of, and which body says
 * 我们: the last one of its kind named before it in the section, else the one in focus. These are no
 * mentions, but they may be subject or place of a clause. One per document, given its scenes in
 * order; not thread-safe.
 */
public final class Deixis {
  private static final String RULE = "region-deixis";
  private static final long WORDS = RuleBook.sign(RULE, "word") | RuleBook.sign(RULE, "bare");
  private static final Pattern AROUND = Pattern.compile("^[该本]|子?[里上]$");

  private final Rule rule;
  private final Rule self;
  private final Speaker speaker;
  private final List<Place> named = new ArrayList<>();
  private int article = -1;
  private int section = -1;

  private final Observer observer;

  public Deixis(RuleBook rules, Observer observer) {
    this.observer = observer;
    this.rule = rules.rule(RULE);
    this.self = rules.rule(Speaker.RULE);
    this.speaker = new Speaker(rules);
  }

  /** The regions, and the bodies that 我们 means, each in reading order. */
  public List<Named> read(Scene scene) {
    Passage passage = scene.passage();
    speaker.read(scene);
    if (passage.article() != article || passage.section() != section) {
      named.clear();
      article = passage.article();
      section = passage.section();
    }
    List<Named> found = new ArrayList<>();
    int next = 0;
    List<Named> regions = scene.regions();
    boolean any = passage.words().any(RULE, "word") || passage.words().any(RULE, "bare");
    for (int at = 0; any && at < passage.text().length(); at++) {
      while (next < regions.size() && regions.get(next).span().start() <= at) {
        regions.get(next++).place().ifPresent(named::add);
      }
      Optional<Match<List<Sense>>> word = word(passage, at);
      if (word.isPresent()) {
        Span span = new Span(word.get().start(), word.get().end());
        meant(kind(span.slice(passage.text())), scene, span)
            .map(p -> item(passage, span, p))
            .ifPresent(found::add);
        at = span.end() - 1;
      }
    }
    while (next < regions.size()) {
      regions.get(next++).place().ifPresent(named::add);
    }
    speaker.body().ifPresent(b -> selves(passage, b, found));
    return found;
  }

  /** The body that the sentences without a subject speak of in the scene read last. */
  public Optional<Named> author(Scene scene) {
    Passage passage = scene.passage();
    return speaker.author(passage).map(b -> self(passage, new Span(0, 0), b));
  }

  private void selves(Passage passage, Named body, List<Named> found) {
    for (Match<List<Sense>> match : passage.words().all(Speaker.RULE, "word")) {
      boolean free = passage.boundary(match.start()) && passage.quoteAt(match.start()).isEmpty();
      boolean own = passage.words().from(match.end(), Speaker.RULE, "not_before").isEmpty();
      if (free && own) {
        found.add(self(passage, new Span(match.start(), match.end()), body));
      }
    }
  }

  private Named self(Passage passage, Span span, Named body) {
    return Named.of(passage, span, body.key(), body.place(), Speaker.RULE, self.confidence());
  }

  private static Optional<Match<List<Sense>>> word(Passage passage, int at) {
    if (!passage.words().mayStart(at, WORDS)) {
      return Optional.empty();
    }
    for (Match<List<Sense>> match : passage.words().from(at)) {
      boolean sure = Words.has(match, RULE, "word");
      boolean bare = Words.has(match, RULE, "bare") && opens(passage, match);
      if ((sure || bare) && passage.boundary(at) && passage.boundary(match.end())) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  /** 社区从一顿饭做起: it heads its clause, and no noun goes on with it. */
  private static boolean opens(Passage passage, Match<List<Sense>> match) {
    boolean first =
        match.start() == 0 || "，,。；;！？：:”\n ".indexOf(passage.charAt(match.start() - 1)) >= 0;
    Token next = passage.tokenAt(match.end());
    char tag = next.tag().charAt(0);
    boolean split = tag == 'a' && next.span().length() == 1; // 紧 + 扣
    return first && ("pdvct".indexOf(tag) >= 0 || split) && !next.tag().equals("vn");
  }

  /** 村 of 村里, 社区 of 该社区. */
  private static String kind(String word) {
    return AROUND.matcher(word).replaceAll("");
  }

  private Optional<Place> meant(String kind, Scene scene, Span span) {
    for (int i = named.size() - 1; i >= 0; i--) {
      Optional<Place> place = named.get(i).meantBy(kind);
      boolean own =
          place.isPresent() && scene.focus().place().map(f -> place.get().within(f)).orElse(true);
      if (own) {
        observer.resolved(scene.passage(), span, Basis.NEARBY);
        return place;
      }
    }
    Optional<Place> focus = scene.focus().meantBy(kind);
    observer.resolved(scene.passage(), span, focus.isPresent() ? Basis.FOCUS : Basis.NONE);
    return focus;
  }

  private Named item(Passage passage, Span span, Place place) {
    return Named.of(passage, span, place.key(), Optional.of(place), RULE, rule.confidence());
  }
}

package io.tupu.extract;

import io.tupu.extract.curate.Curator;
import io.tupu.extract.find.CountReader;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.resolve.KeyNames;
import io.tupu.extract.resolve.Roster;
import io.tupu.extract.resolve.Scene;
import io.tupu.extract.resolve.SceneReader;
import io.tupu.knowledge.Knowledge;
import io.tupu.layout.Article;
import io.tupu.layout.Block;
import io.tupu.layout.Layout;
import io.tupu.layout.LayoutReader;
import io.tupu.layout.Section;
import io.tupu.nlp.Segmenter;
import io.tupu.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads a document: layout, names, what they mean, what is said of them. Pure and thread-safe: the
 * same document and knowledge give the same extraction, in the same order. Never throws on any
 * text.
 */
public final class Extractor {
  private final Knowledge knowledge;
  private final Segmenter segmenter;
  private final LayoutReader layouts = new LayoutReader();
  private final SceneReader scenes;
  private final KeyNames names;
  private final Curator curator;

  public Extractor(Knowledge knowledge, Segmenter segmenter) {
    this.knowledge = knowledge;
    this.segmenter = segmenter;
    this.scenes = new SceneReader(knowledge);
    this.names = new KeyNames(knowledge.rules());
    this.curator = new Curator(knowledge);
  }

  /** Everything that the document says. */
  public Extraction extract(Document document) {
    return extract(document, Observer.NONE);
  }

  /**
   * The same, told to somebody on the way.
   *
   * @param observer of this one document; called by the thread that calls this
   */
  public Extraction extract(Document document, Observer observer) {
    Layout layout = layouts.read(document.text());
    List<Passage> passages = passages(document.text(), layout);
    Roster roster = new Roster();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Scene> read = scenes.read(passages, roster, diagnostics, observer);
    Account account = new Account(knowledge, names, roster, layout.year());
    account.write(read, observer);
    List<Tally> tallies = tallies(read);
    diagnostics.addAll(Doubts.of(document, account.mentions(), tallies));
    return curator.apply(
        new Extraction(
            document,
            layout,
            account.entities(),
            account.mentions(),
            account.claims(),
            sorted(diagnostics),
            tallies));
  }

  private static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(
        (a, b) ->
            a.span().equals(b.span())
                ? a.code().compareTo(b.code())
                : a.span().compareTo(b.span()));
    return sorted;
  }

  private static List<Tally> tallies(List<Scene> read) {
    List<Tally> tallies = new ArrayList<>();
    for (Scene scene : read) {
      List<WorkName> works = scene.works();
      tallies.addAll(CountReader.tallies(scene.passage(), works));
    }
    return tallies;
  }

  private List<Passage> passages(String text, Layout layout) {
    List<Passage> passages = new ArrayList<>();
    int number = 0;
    for (Article article : layout.articles()) {
      article.front().forEach(passage(text, number, -1, "", passages));
      int section = 0;
      for (Section part : article.sections()) {
        String headings =
            part.headings().stream().map(h -> h.text(text)).collect(Collectors.joining(" "));
        part.headings().forEach(passage(text, number, section, headings, passages));
        part.blocks().forEach(passage(text, number, section, headings, passages));
        section++;
      }
      number++;
    }
    return passages;
  }

  private Consumer<Block> passage(
      String text, int article, int section, String headings, List<Passage> passages) {
    return block -> {
      for (Block part : Portions.of(block, text)) {
        String joined = part.text(text);
        passages.add(
            new Passage(
                part,
                article,
                section,
                headings,
                joined,
                segmenter.segment(joined),
                knowledge.rules()));
      }
    };
  }
}

package io.tupu.layout;

import io.tupu.layout.Block.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Reads the outline of a page from its text: titles, headings, paragraphs made whole again,
 * captions, and what only belongs to the paper or the web site it stood in.
 *
 * <p>Takes any string and never throws; every letter and digit of the text is in exactly one block.
 * The time is linear in the length of the text. Stateless and thread-safe.
 */
public final class LayoutReader {
  private static final int TITLE = 80;

  public Layout read(String text) {
    List<Unit> units = Joiner.units(Line.of(text));
    int usualGap = Page.usualGap(units);
    List<Integer> starts = ArticleStarts.of(units);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : units.size();
      articles.add(article(new Page(units.subList(starts.get(i), end), usualGap)));
    }
    Dating dating = new Dating(text, articles);
    return new Layout(articles, title(text, articles, units), dating.year(), dating.issued());
  }

  private static Article article(Page page) {
    List<Part> front = new ArrayList<>();
    int behind = Front.read(page, front);
    List<Part> body = new ArrayList<>();
    Body.read(page, behind, body);
    return new Article(front.stream().map(part -> part.block(0)).toList(), sections(body));
  }

  private static List<Section> sections(List<Part> parts) {
    Map<Integer, Integer> levels =
        Levels.of(parts.stream().filter(Part::isHeading).map(Part::style).toList());
    List<Section> sections = new ArrayList<>();
    Deque<Block> path = new ArrayDeque<>();
    List<Block> blocks = new ArrayList<>();
    for (Part part : parts) {
      if (part.isHeading()) {
        if (!path.isEmpty() || !blocks.isEmpty()) {
          sections.add(new Section(List.copyOf(path), blocks));
        }
        Block heading = part.block(levels.get(part.style()));
        while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
          path.removeLast();
        }
        path.addLast(heading);
        blocks = new ArrayList<>();
      } else {
        blocks.add(part.block(0));
      }
    }
    if (!path.isEmpty() || !blocks.isEmpty()) {
      sections.add(new Section(List.copyOf(path), blocks));
    }
    return sections;
  }

  private static String title(String text, List<Article> articles, List<Unit> units) {
    for (Article article : articles) {
      for (Block block : article.front()) {
        if (block.kind() == Kind.TITLE) {
          return block.text(text);
        }
      }
    }
    return units.isEmpty() ? "" : firstWords(units.get(0).text());
  }

  private static String firstWords(String line) {
    if (line.length() <= TITLE) {
      return line;
    }
    boolean inPair = Character.isHighSurrogate(line.charAt(TITLE - 1));
    return line.substring(0, inPair ? TITLE - 1 : TITLE);
  }
}

package io.tupu.read.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gives a web page its heading, where only its title tells which line that is. */
final class Titles {
  /** What stands between the title of a text and the name of the site. */
  private static final Pattern SITE =
      Pattern.compile("\\s*[_|｜]|\\s+[-–—]\\s+|\\s*--+|-(?=\\p{IsHan}{2,12}$)");

  private static final int SHORTEST = 4;

  private Titles() {}

  static List<Blocks.Block> marked(List<Blocks.Block> blocks, CharSequence head) {
    String whole = head.toString().replaceAll("\\s+", " ").strip();
    if (whole.isEmpty() || blocks.stream().anyMatch(block -> block.heading() == 1)) {
      return blocks;
    }
    List<Blocks.Block> marked = new ArrayList<>(blocks);
    for (int i = 0; i < marked.size(); i++) {
      String text = marked.get(i).text();
      if (text.length() >= SHORTEST && whole.startsWith(text)) {
        marked.set(i, new Blocks.Block(text, 1, false));
        return marked;
      }
    }
    String title = SITE.split(whole, 2)[0];
    marked.add(0, new Blocks.Block(title.isEmpty() ? whole : title, 1, false));
    return marked;
  }
}

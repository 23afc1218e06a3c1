package io.tupu.read.convert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes Markdown of the XHTML that Tika's parsers tell, in one pass, within a bound. */
final class MarkdownHandler extends DefaultHandler {
  private static final List<String> SKIPPED =
      List.of(
          "script",
          "style",
          "nav",
          "footer",
          "aside",
          "noscript",
          "template",
          "svg",
          "select",
          "button",
          "textarea",
          "iframe",
          "object",
          "math",
          "audio",
          "video",
          "canvas");
  private static final List<String> BLOCKS =
      List.of(
          "p",
          "div",
          "section",
          "article",
          "blockquote",
          "dd",
          "dt",
          "dl",
          "center",
          "figure",
          "figcaption",
          "address",
          "main",
          "header",
          "body",
          "fieldset",
          "legend",
          "details",
          "summary",
          "hr",
          "form",
          "caption",
          "html",
          "hgroup",
          "ul",
          "ol",
          "menu",
          "pre");

  private final boolean linesCount;
  private final int most;
  private final boolean titled;
  private final Blocks root = new Blocks();
  private final Deque<Blocks> places = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private final Deque<Items> lists = new ArrayDeque<>();
  private final StringBuilder title = new StringBuilder();
  private String itemPrefix = "";
  private int skipped;
  private int head;
  private int pre;
  private int characters;
  private boolean overfull;

  /** A list under way. */
  private static final class Items {
    private final boolean numbered;
    private int number;

    Items(boolean numbered) {
      this.numbered = numbered;
    }
  }

  /**
   * @param most characters that it takes in
   */
  MarkdownHandler(Format format, int most) {
    this.linesCount = format != Format.HTML && format != Format.EPUB;
    this.titled = format == Format.HTML;
    this.most = most;
    places.push(root);
  }

  /** Whether it was given more than it takes. */
  boolean overfull() {
    return overfull;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = name(local, qualified);
    if (skipped > 0 || SKIPPED.contains(name)) {
      skipped++;
      return;
    }
    switch (name) {
      case "head" -> head++;
      case "br" -> places.peek().lineBreak();
      case "table" -> {
        endBlock();
        tables.push(new Table());
      }
      case "tr" -> {
        endBlock();
        if (!tables.isEmpty()) {
          tables.peek().row();
        }
      }
      case "td", "th" -> {
        if (!tables.isEmpty() && places.size() == tables.size()) {
          endBlock();
          places.push(tables.peek().cell());
        }
      }
      case "ul", "ol", "menu" -> {
        endBlock();
        lists.push(new Items(name.equals("ol")));
      }
      case "li" -> {
        endBlock();
        itemPrefix = itemPrefix();
      }
      case "pre" -> {
        endBlock();
        pre++;
      }
      default -> {
        if (isBlock(name)) {
          endBlock();
        }
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    String name = name(local, qualified);
    switch (name) {
      case "head" -> head = Math.max(0, head - 1);
      case "table" -> endTable();
      case "td", "th" -> endCell();
      case "ul", "ol", "menu" -> {
        endBlock();
        lists.poll();
      }
      case "li" -> {
        endBlock();
        itemPrefix = "";
      }
      case "pre" -> {
        endBlock();
        pre = Math.max(0, pre - 1);
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        places.peek().end("", name.charAt(1) - '0', false);
        itemPrefix = "";
      }
      default -> {
        if (isBlock(name)) {
          endBlock();
        }
      }
    }
  }

  private static String name(String local, String qualified) {
    return (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
  }

  private static boolean isBlock(String name) {
    return BLOCKS.contains(name) || name.matches("h[1-6]");
  }

  private String itemPrefix() {
    Items list = lists.peek();
    if (list == null) {
      return "- ";
    }
    list.number++;
    String indent = "  ".repeat(Math.min(9, lists.size() - 1));
    return indent + (list.numbered ? list.number + ". " : "- ");
  }

  private void endBlock() {
    Blocks place = places.peek();
    int before = place.blocks().size();
    place.end(itemPrefix, 0, !itemPrefix.isEmpty() && number() > 1);
    if (place.blocks().size() > before) {
      itemPrefix = "";
    }
  }

  private int number() {
    return lists.isEmpty() ? 0 : lists.peek().number + lists.size() - 1;
  }

  private void endCell() {
    if (places.size() > 1 && places.size() > tables.size()) {
      endBlock();
      places.pop();
    }
  }

  private void endTable() {
    if (tables.isEmpty()) {
      return;
    }
    endCell();
    endBlock();
    tables.pop().into(places.peek());
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    characters += length;
    if (characters > most || characters < 0) {
      overfull = true;
      throw new SAXException("too much text");
    }
    if (skipped > 0) {
      return;
    }
    if (head > 0) {
      title.append(chars, start, length);
    } else {
      places.peek().add(chars, start, length, linesCount || pre > 0);
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
    characters(chars, start, length);
  }

  /** All that was told, with headings marked by #, and blank lines between blocks. */
  String text() {
    while (!tables.isEmpty()) {
      endTable();
    }
    endBlock();
    StringBuilder text = new StringBuilder();
    List<Blocks.Block> blocks = titled ? Titles.marked(root.blocks(), title) : root.blocks();
    for (Blocks.Block block : blocks) {
      if (text.length() > 0) {
        text.append(block.close() ? "\n" : "\n\n");
      }
      text.append(block.heading() > 0 ? "#".repeat(block.heading()) + " " : "");
      text.append(block.text());
    }
    return text.length() == 0 ? "" : text.append('\n').toString();
  }
}

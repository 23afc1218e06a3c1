package io.tupu.extract.resolve;

import io.tupu.extract.Names;
import io.tupu.knowledge.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names in the keys of things: what is left of a title without what writers vary. Immutable and
 * thread-safe.
 */
public final class KeyNames {
  private static final Pattern EDITION =
      Pattern.compile("^(第[0-9一二三四五六七八九十百]+届|首届|20\\d\\d年?)(?=.{4})");

  private final List<String> heads;
  private final List<String[]> synonyms = new ArrayList<>();

  public KeyNames(RuleBook rules) {
    List<String> words = new ArrayList<>(rules.rule("program-head").words("stem"));
    words.sort(Comparator.comparingInt(w -> -w.length()));
    heads = words;
    for (String pair : rules.rule("organization-synonym").words("pair")) {
      synonyms.add(pair.split("=", 2));
    }
    synonyms.sort((a, b) -> b[0].length() - a[0].length());
  }

  /**
   * @param type local name of the class
   */
  public String of(String type, String name) {
    return switch (type) {
      case "Region" -> Names.normalise(name);
      case "Organization" -> body(name);
      default -> work(name);
    };
  }

  /** Whether things of this type are at home in a region: two of one name elsewhere are two. */
  public static boolean homed(String type) {
    return type.equals("Platform") || type.equals("Organization");
  }

  /** With the short form of its kind: 新的社会阶层人士联谊会 is 新联会. */
  String body(String name) {
    for (String[] pair : synonyms) {
      if (name.endsWith(pair[0])) {
        String start = name.substring(0, name.length() - pair[0].length());
        return Names.normalise(start + pair[1]);
      }
    }
    return Names.normalise(name);
  }

  /** Without the head noun that writers add or leave out: 清廉民企工程 is 清廉民企. */
  String work(String name) {
    String normal = EDITION.matcher(Names.normalise(name)).replaceFirst("");
    for (String head : heads) {
      if (normal.endsWith(head) && normal.length() - head.length() >= 3) {
        return normal.substring(0, normal.length() - head.length());
      }
    }
    return normal;
  }
}

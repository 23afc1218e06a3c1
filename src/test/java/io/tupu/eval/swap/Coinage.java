package io.tupu.eval.swap;

import io.tupu.extract.Shipped;
import io.tupu.knowledge.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Invents names: characters that make a name proper become others, the same always by the same;
 * heads, kinds, numbers and letters stay.
 */
final class Coinage {
  private static final String POOL =
      "晨岚澄皓霁朗煦芳菲蔚汐潇漪澜沐涵瀚霖霏霞虹翠碧绮绣锦瑞祺禧祥馨雅韵诗琴棋墨砚帆旌松柏桃李梅兰菊荷杏榕樟桂枫桐槐柳橘橙萱"
          + "葵藤芷茗茵蕙莹璞瑜璟琪珩珏玥昕晗曦昱旭昊晟炜烨煜焕鹤雁鹭鸥莺燕鸿鹏骏骐麟";
  private static final String NUMERALS = "一二三四五六七八九十百千万亿两双零〇第届首";
  private static final List<String> OFFICIAL = List.of("中国", "全国", "国家", "中央", "中华", "国务院");

  private final Set<String> kept = new TreeSet<>();
  private final Set<String> fixed = new TreeSet<>();
  private final List<String> organs;
  private final List<String> bodies;
  private final Map<Character, Character> coined = new HashMap<>();
  private final List<Character> pool = new ArrayList<>();

  Coinage(Random random) {
    organs = words("organization-organ", "head");
    bodies = words("organization-body", "head");
    kept.addAll(organs);
    kept.addAll(bodies);
    kept.addAll(words("organization-organ", "inner", "deictic"));
    kept.addAll(words("organization-body", "generic"));
    kept.addAll(words("bare-generic", "word"));
    kept.addAll(words("region-form", "Township", "Village", "generic"));
    kept.addAll(words("region-zone", "head", "generic"));
    kept.addAll(words("organization-list", "classifier"));
    for (String head : List.of("brand-head", "program-head", "platform-head", "team-head")) {
      kept.addAll(words(head, "head"));
    }
    fixed.addAll(words("region-circle", "name"));
    fixed.addAll(words("organization-national", "name"));
    fixed.addAll(words("organization-party-branch", "party"));
    POOL.chars().filter(c -> free(String.valueOf((char) c))).forEach(c -> pool.add((char) c));
    Collections.shuffle(pool, random);
  }

  private static List<String> words(String rule, String... slots) {
    List<String> words = new ArrayList<>();
    for (String slot : slots) {
      words.addAll(Shipped.KNOWLEDGE.rules().rule(rule).words(slot));
    }
    return words;
  }

  /** No word of any rule. */
  private static boolean free(String character) {
    for (Rule rule : Shipped.KNOWLEDGE.rules().all()) {
      if (rule.words().values().stream().anyMatch(list -> list.contains(character))) {
        return false;
      }
    }
    return true;
  }

  /** Names that stay as they are. */
  Set<String> fixed() {
    return fixed;
  }

  /** 市住建局, 民盟某某支部: official bodies have no name of their own but that of their place. */
  boolean official(String body) {
    boolean organ = organs.stream().anyMatch(body::endsWith);
    boolean proper = bodies.stream().anyMatch(body::endsWith);
    return organ && !proper
        || words("organization-party-branch", "party").stream().anyMatch(body::startsWith)
        || OFFICIAL.stream().anyMatch(body::startsWith);
  }

  /** How many characters from here on belong to the language, not to the name; 0 for none. */
  int generic(String name, int at) {
    int length = 0;
    for (String word : kept) {
      if (word.length() > length && name.startsWith(word, at)) {
        length = word.length();
      }
    }
    char c = name.charAt(at);
    boolean plain = Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
    return length > 0 ? length : plain || NUMERALS.indexOf(c) >= 0 ? 1 : 0;
  }

  char coin(char original) {
    return coined.computeIfAbsent(original, c -> pool.get(coined.size() % pool.size()));
  }
}

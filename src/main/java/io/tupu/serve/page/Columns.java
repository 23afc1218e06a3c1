package io.tupu.serve.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the columns of tables are called. */
final class Columns {
  private static final Map<String, String> ZH = zh();

  private Columns() {}

  private static Map<String, String> zh() {
    Map<String, String> zh = new LinkedHashMap<>();
    zh.put("claim", "论断");
    zh.put("subject", "主体");
    zh.put("relation", "关系");
    zh.put("object", "客体");
    zh.put("other", "对方");
    zh.put("sentence", "原文");
    zh.put("document", "文件");
    zh.put("year", "年份");
    zh.put("status", "状态");
    zh.put("confidence", "置信度");
    zh.put("rule", "规则");
    zh.put("city", "城市");
    zh.put("brand", "品牌");
    zh.put("program", "项目");
    zh.put("platform", "平台");
    zh.put("organization", "组织");
    zh.put("initiative", "举措");
    zh.put("type", "类型");
    zh.put("runner", "开展者");
    zh.put("region", "区域");
    zh.put("county", "县（市、区）");
    zh.put("place", "所在地");
    zh.put("count", "数目");
    return zh;
  }

  /** Without the ending that says that it is the name of another column. */
  static String base(String column) {
    return column.replaceFirst("(?<=.)(Names?|Title)$", "");
  }

  /** For people. */
  static String name(String column, Words words) {
    String base = base(column);
    return words.zh() ? ZH.getOrDefault(base, base) : base;
  }
}

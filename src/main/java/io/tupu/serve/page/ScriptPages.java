package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import io.tupu.serve.page.ScriptPage.Both;
import java.util.List;

/** The pages that scripts draw. */
public final class ScriptPages {
  private ScriptPages() {}

  public static List<ScriptPage> of(Site site) {
    return List.of(
        new ScriptPage(
            site,
            "/find",
            new Both("查找", "Search"),
            new Both(
                "按名称、别名、拼音或首字母找事物，也在原文句子里找。",
                "Things by name, alias, pinyin or initials, and sentences of the reports."),
            "pages/find.js"),
        new ScriptPage(
            site,
            "/overview",
            new Both("概览", "Overview"),
            new Both(
                "哪些区域开展哪些品牌、项目和平台；点一格看原文。",
                "Which regions run which brands, programs and platforms; a cell shows the sentences."),
            "pages/overview.js"),
        new ScriptPage(
            site,
            "/graph",
            new Both("关系图", "Graph"),
            new Both(
                "从一个事物出发，看它与谁相连，原文怎么说。",
                "Begin at a thing, see what it is connected with and which sentence says so."),
            "pages/graph.js"));
  }
}

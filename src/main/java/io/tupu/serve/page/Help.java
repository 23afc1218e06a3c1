package io.tupu.serve.page;

/** The texts of the help page. */
record Help(Words words, Html html, String origin) {
  /** Writes all sections but the ontology. */
  void write() {
    contents();
    section("begin", "从哪里开始", "Where to begin");
    steps(
        "在首页输入名称、拼音或首字母，选一个事物；也可以直接问：青田县有哪些组织。",
        "Type a name, pinyin or initials on the start page and choose a thing; or ask: which organizations are there in 青田县.",
        "事物页列出每条事实和说出它的原句；点文件名看原句在全文中的位置。",
        "Its page lists every fact with the sentence that says so; the document's name leads to that place.",
        "“概览”看哪些区域开展什么；“提问”有现成的问题；“关系图”从一个事物展开。",
        "Overview shows which regions run what; Questions are ready to ask; Graph expands from a thing.",
        "结果上方可以下载；“查看查询”给出背后的 SPARQL。",
        "Results can be downloaded above them; See the query gives the SPARQL behind.");
    meanings();
    section("keys", "只用键盘", "By keyboard");
    steps(
        "“/”到查找框；上下键在建议中移动，回车选定，Esc 收起。",
        "“/” goes to the search box; the arrows move in the suggestions, Enter takes one, Esc closes them.",
        "关系图：方向键移到相邻的事物，回车展开，Delete 移去，+ − 0 缩放，L 换成列表，列表里“看”给出原句。",
        "Graph: arrows go to the next thing, Enter expands it, Delete takes it out, + − 0 zoom, L gives the list, whose See shows the sentence.",
        "SPARQL：Ctrl+Enter 运行，Ctrl+空格补全，Esc 后按 Tab 离开编辑框。",
        "SPARQL: Ctrl+Enter runs, Ctrl+Space completes, Esc then Tab leaves the editor.");
    section("excel", "Excel", "Excel");
    steps(
        "下载 tupu.xlsx，用 Excel 打开：一张表是事物，一张表是事实，带原句。",
        "Download tupu.xlsx and open it: one sheet has the things, one the facts with their sentences.",
        "只要一个答案：在“提问”里问，结果上方有 XLSX。",
        "One answer alone: ask it under Questions; XLSX stands above the result.");
    file("tupu.xlsx");
    section("gephi", "Gephi", "Gephi");
    steps(
        "下载 tupu.gexf，在 Gephi 中“文件 → 打开”。",
        "Download tupu.gexf and open it in Gephi by File → Open.",
        "“布局”选 ForceAtlas 2 运行；“外观”按 type 给节点着色。",
        "Run the layout ForceAtlas 2; colour the nodes by type under Appearance.");
    file("tupu.gexf");
    section("cytoscape", "Cytoscape、yEd", "Cytoscape, yEd");
    steps(
        "下载 tupu.graphml，在 Cytoscape 中“File → Import → Network from File”。",
        "Download tupu.graphml; in Cytoscape choose File → Import → Network from File.",
        "边的属性里有原句、年份、状态和置信度。",
        "The edges carry sentence, year, status and confidence.");
    file("tupu.graphml");
    section("protege", "Protégé", "Protégé");
    steps(
        "下载 tupu.ttl，在 Protégé 中“File → Open”；本体单独在 /ontology.ttl。",
        "Download tupu.ttl and open it by File → Open; the ontology alone is /ontology.ttl.");
    file("tupu.ttl");
    section("neo4j", "Neo4j", "Neo4j");
    steps(
        "下载 tupu.neo4j.zip 并解压，装进一个空的数据库（原句在关系上）：",
        "Download tupu.neo4j.zip, unpack it and load it into an empty database (sentences on the relationships):");
    file("tupu.neo4j.zip");
    code(
        "neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv tupu");
    steps(
        "或作为 RDF，装好 neosemantics（n10s）插件后运行：", "Or as RDF, with the plug-in neosemantics (n10s):");
    code(
        "CREATE CONSTRAINT n10s_unique_uri FOR (r:Resource) REQUIRE r.uri IS UNIQUE;\n"
            + "CALL n10s.graphconfig.init({handleVocabUris: 'IGNORE', handleMultival: 'ARRAY'});\n"
            + "CALL n10s.rdf.import.fetch('"
            + origin
            + "/download/tupu.nt', 'N-Triples');");
    section("python", "Python", "Python");
    code(
        "import networkx as nx, pandas as pd\n"
            + "graph = nx.read_graphml('tupu.graphml')\n"
            + "brands = pd.read_csv('"
            + origin
            + "/sparql?format=csv&query=…')  # "
            + words.say("“查看查询”里的 CSV 链接", "the CSV link below See the query"));
    section("r", "R", "R");
    code(
        "library(igraph)\n"
            + "graph <- read_graph('tupu.graphml', format = 'graphml')\n"
            + "brands <- read.csv('"
            + origin
            + "/sparql?format=csv&query=…')");
  }

  private void contents() {
    html.open("nav", "class", "row", "aria-label", words.say("本页内容", "On this page"));
    html.link("#begin", words.say("从哪里开始", "Where to begin"));
    html.link("#words", words.say("页上的词", "Words on the pages"));
    html.link("#keys", words.say("只用键盘", "By keyboard"));
    html.link("#excel", "Excel").link("#gephi", "Gephi").link("#cytoscape", "Cytoscape");
    html.link("#protege", "Protégé")
        .link("#neo4j", "Neo4j")
        .link("#python", "Python")
        .link("#r", "R");
    html.link("#ontology", words.say("本体", "The ontology")).close();
  }

  /** What the words on the pages mean. */
  private void meanings() {
    section("words", "页上的词", "Words on the pages");
    html.open("dl");
    term(
        "论断",
        "一句话说的一条事实：谁、什么关系、什么，出自哪份文件的哪一句。同一事实可以有几条论断。",
        "claim",
        "One fact as one sentence says it: who, which relation, what, from which sentence of which document. A fact can have several.");
    term(
        "置信度",
        "读得有多可靠，从 0 到 1；由所用的规则定，可在“关系图”里按它筛选。",
        "confidence",
        "How surely it was read, from 0 to 1; the rule decides. The graph can be filtered by it.");
    term(
        "规则",
        "凭什么这样读；它的页上有说明和例句。",
        "rule",
        "Why it was read so; its page has an explanation and an example.");
    term(
        "状态",
        "进行中、计划中、已完成或已停止，按句子的说法。",
        "status",
        "Running, planned, finished or stopped, as the sentence has it.");
    term(
        "提及",
        "正文里出现一个事物的地方，按类型用颜色和形状标出。",
        "mention",
        "A place in the text that names a thing, marked by colour and shape of its type.");
    term(
        "疑点",
        "自检发现的不确定之处，例如文中说“6 个品牌”却只读出 5 个。",
        "doubt",
        "What the self-check is unsure of, such as “6 brands” in the text and 5 found.");
    html.close();
  }

  private void term(String zh, String sayZh, String en, String sayEn) {
    html.element("dt", words.say(zh, en)).element("dd", words.say(sayZh, sayEn));
  }

  private void section(String id, String zh, String en) {
    html.element("h2", words.say(zh, en), "id", id);
  }

  /** Texts in Chinese and English by turns. */
  private void steps(String... texts) {
    html.open("ul");
    for (int i = 0; i < texts.length; i += 2) {
      html.element("li", words.say(texts[i], texts[i + 1]));
    }
    html.close();
  }

  private void file(String name) {
    html.open("p").element("a", name, "href", "/download/" + name, "class", "button quiet small");
    html.close();
  }

  private void code(String text) {
    html.open("pre", "tabindex", "0").element("code", text).close();
  }
}

package io.tupu.serve.page;

/** The texts of the help page. */
record Help(Words words, Html html, String origin) {
  /** Writes all sections but the ontology. */
  void write() {
    section("begin", "从哪里开始", "Where to begin");
    steps(
        "在首页输入名称、拼音或首字母，选一个事物。",
        "Type a name, pinyin or initials on the start page and choose a thing.",
        "事物页列出每条事实和说出它的原句；点文件名看原句在全文中的位置。",
        "Its page lists every fact with the sentence that says so; the document's name leads to that place.",
        "“概览”看哪些区域开展什么；“提问”有现成的问题；“图”从一个事物展开。",
        "Overview shows which regions run what; Questions are ready to ask; Graph expands from a thing.",
        "每个结果下方可以下载；“查看查询”给出背后的 SPARQL。",
        "Results can be downloaded below; See the query gives the SPARQL behind.");
    section("excel", "Excel", "Excel");
    steps(
        "下载 tupu.csv.zip 并解压，用 Excel 打开 nodes.csv（事物）和 edges.csv（事实，带原句）。",
        "Download tupu.csv.zip, unpack it and open nodes.csv (things) and edges.csv (facts with sentences).");
    file("tupu.csv.zip");
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
    steps("装好 neosemantics（n10s）插件后运行：", "With the plug-in neosemantics (n10s):");
    code(
        "CREATE CONSTRAINT n10s_unique_uri FOR (r:Resource) REQUIRE r.uri IS UNIQUE;\n"
            + "CALL n10s.graphconfig.init({handleVocabUris: 'SHORTEN'});\n"
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

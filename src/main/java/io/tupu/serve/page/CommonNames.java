package io.tupu.serve.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** Chinese names of what other vocabularies define, as our own ontology cannot name it. */
final class CommonNames {
  private static final Map<String, String> ZH = zh();

  private CommonNames() {}

  private static Map<String, String> zh() {
    Map<String, String> zh = new LinkedHashMap<>();
    zh.put("rdf:type", "类型");
    zh.put("rdf:subject", "主体");
    zh.put("rdf:predicate", "关系");
    zh.put("rdf:object", "客体");
    zh.put("rdf:Statement", "陈述");
    zh.put("rdfs:label", "名称");
    zh.put("rdfs:comment", "说明");
    zh.put("rdfs:domain", "定义域");
    zh.put("rdfs:range", "值域");
    zh.put("rdfs:subClassOf", "上位类");
    zh.put("rdfs:subPropertyOf", "上位关系");
    zh.put("rdfs:isDefinedBy", "出处");
    zh.put("rdfs:seeAlso", "参见");
    zh.put("skos:altLabel", "又名");
    zh.put("skos:notation", "编号");
    zh.put("skos:closeMatch", "近似");
    zh.put("dcterms:title", "标题");
    zh.put("dcterms:issued", "发布日期");
    zh.put("dcterms:temporal", "报告年份");
    zh.put("dcterms:isPartOf", "属于");
    zh.put("prov:wasDerivedFrom", "来源");
    zh.put("nif:anchorOf", "原文");
    zh.put("nif:isString", "全文");
    return zh;
  }

  /** The name, or the short form itself. */
  static String zh(String shortForm) {
    return ZH.getOrDefault(shortForm, shortForm);
  }
}

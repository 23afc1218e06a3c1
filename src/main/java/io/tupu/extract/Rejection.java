package io.tupu.extract;

import io.tupu.extract.passage.Passage;
import io.tupu.text.Span;

/**
 * What looked like a name and was taken for none.
 *
 * @param span in the passage
 * @param rule id of the rule whose word said so; empty when no rule did
 * @param word that said so; empty when no single word did
 */
public record Rejection(Passage passage, Span span, Reason reason, String rule, String word) {

  /** Why something is no name, with its text for people. */
  public enum Reason {
    SHAPE("形式不像名称：是句子、问话或单字", "by its form: a sentence, a question or one character"),
    AIM("后文说是目标、宗旨、主线一类", "what is aimed at, as the words after it say"),
    SPEECH("是引用的话", "quoted speech"),
    IDIOM("是常用语、政治术语或比喻", "an idiom, doctrine or metaphor"),
    SLOGAN("是愿景或口号，不是名称", "a vision or slogan"),
    NUMBERED("是数字概括，如“三个聚焦”", "a numbered catchword"),
    AFTER("后面的中心词说明不是名称", "ruled out by the head after it"),
    BEFORE("前面的词说明不是名称", "ruled out by the word before it"),
    SPELLED("只是解释后面的名称", "only spells out the name that follows"),
    UNSAID("没有任何词语说明它是名称", "nothing says that it is a name"),
    COMMON("中心词前没有专名", "no proper name before the head"),
    INSIDE("是别的名称的一部分", "part of another name"),
    UNSUPPORTED("简称或常用词，没有旁证", "a short name or common word without support"),
    ELSEWHERE("冠名单位不在所述区域，不足为凭", "in the name of a school or firm outside the region in focus"),
    TITLE("书名号中的文件、政策或作品", "a document, policy or work in 《》"),
    STOPPED("知识目录中的停用名", "a stop name of the analyst");

    private final String zh;
    private final String en;

    Reason(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }

  /** That no single word or rule is to blame for. */
  public Rejection(Passage passage, Span span, Reason reason) {
    this(passage, span, reason, "", "");
  }
}

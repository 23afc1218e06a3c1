package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import io.tupu.serve.http.ErrorPage;
import io.tupu.serve.http.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That a page cannot be given, and what to do: search above, or begin at the start. */
public record RefusalPage(Site site) implements ErrorPage {
  private static final Pattern ADDRESS = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  /** That nothing has the name that a question was asked with, and what is like it. */
  private static final Pattern UNKNOWN =
      Pattern.compile("Nothing in the graph is called what .*? says\\.(?: Like it are: (.*)\\.)?");

  private static final String SEARCH = "/find";

  @Override
  public String html(Refusal refusal, String path, String lang) {
    Words words = new Words(lang);
    String title = title(refusal.status(), words);
    String address = ADDRESS.matcher(path).matches() ? path : SEARCH;
    Html html = Frame.begin(site, words, title, address);
    html.element("h1", title);
    html.open("div", "class", "trouble", "role", "alert");
    Matcher unknown = UNKNOWN.matcher(refusal.getMessage());
    if (unknown.matches()) {
      html.element("p", unknown(unknown.group(1), words)).close();
    } else {
      html.element("p", hint(refusal.status(), words));
      html.element("p", refusal.getMessage(), "class", "note", "lang", "en").close();
    }
    if (refusal.status() == 404 || unknown.matches()) {
      Frame.finder(words, html, "finder large");
    }
    html.open("p");
    if (address.startsWith("/ask/")) {
      html.link(words.path(address), words.say("回到这个问题", "Back to the question")).text(" · ");
    }
    html.link(words.path("/"), words.say("回首页", "To the start page"));
    html.text(" · ").link(words.path("/ask"), words.say("现成的问题", "Questions"));
    html.close();
    return Frame.end(html, words);
  }

  private static String unknown(String like, Words words) {
    String none = words.say("图谱里没有叫这个名称的事物。", "Nothing in the graph has this name.");
    return like == null
        ? none
        : none + words.say("相近的有：" + like + "。", " Like it are: " + like + ".");
  }

  private static String title(int status, Words words) {
    return switch (status) {
      case 404 -> words.say("没有这一页", "There is no such page");
      case 503, 429 -> words.say("现在答不了", "No answer now");
      case 500 -> words.say("服务器出错", "The server failed");
      default -> words.say("无法这样回答", "This cannot be answered");
    };
  }

  private static String hint(int status, Words words) {
    return switch (status) {
      case 404 ->
          words.say(
              "图谱里没有这个名称，也许它已改名，或所在的文件已被移去。请查找一下。",
              "The graph has nothing of this name; it may have been renamed, or its document taken"
                  + " out. Search for it.");
      case 503, 429 ->
          words.say(
              "服务器正忙，或所问的太多。请稍候再试，或缩小范围。",
              "The server is busy, or too much was asked for. Try again in a moment, or ask for less.");
      case 500 -> words.say("原因记在服务器的日志里。", "Its log says why.");
      default -> words.say("地址或其中的参数有误：", "Something is wrong with the address or its parameters:");
    };
  }
}

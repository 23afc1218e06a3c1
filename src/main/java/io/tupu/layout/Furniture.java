package io.tupu.layout;

import java.util.regex.Pattern;

/**
 * The words by which bylines, captions and the furniture of newspapers and web pages are known. All
 * of them are looked for in short lines only, so no pattern meets a long text.
 */
final class Furniture {
  private static final String DATE = "(?:19|20)\\d{2}[-年/.．]\\d{1,2}[-月/.．]\\d{1,2}日?";
  private static final String TIME = "(?:\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?";

  private static final Pattern NOISE_START =
      Pattern.compile(
          "[【\\[（(]?(?:您?(?:的|当前|现在的|所在)?位置|当前位置|所在位置|首页\\s*[>»›/]"
              + "|(?:责任)?编辑|责编|(?:本期|值班|见习|网络|新媒体)编辑|审核|校对|审校|[初复终一二三]审|监制|编审|总编|排版|美编"
              + "|[上下]一[篇条页]|相关(?:链接|阅读|新闻|文章|附件)|(?:延伸|推荐)阅读|热点推荐|附件下载"
              + "|分享到?|扫一扫|扫码|长按|点击(?:关注|数|量|率|次数)|阅读(?:原文|量|次数)?|浏览(?:次数|量|数)?|访问(?:次数|量)"
              + "|发[布文稿](?:时间|日期)|更新(?:时间|日期)|时间|日期|字[体号](?:大小)?|打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页)"
              + "|收藏(?:本站)?|设为首页|网站(?:地图|标识码)|联系我们|友情链接|技术支持|主办|版权(?:所有|声明)|免责声明)"
              + "(?:[:：|丨>»›】\\]）)\\s].*)?");

  /** What each of these begins with. */
  private static final String NOISE_OPENS =
      "【[（(您的当现所位首责编本值见网新审校初复终一二三监总排美上下相延推热附分扫长点阅浏访发更时日字打关返收设联友技主版免";

  private static final Pattern NOISE_WITHIN =
      Pattern.compile(
          "[A-Z]?ICP备|公网安备|版权所有|未经(?:授权|许可|书面)|(?i:copyright)|(?i:all rights"
              + " reserved)|©|关注(?:我们的)?微信"
              + "|浏览次数|责任编辑\\s?[:：]|字体\\s?[:：\\[【]|\\[打印\\]|【打印】|【关闭】|\\[关闭\\]"
              + "|^(?:[^>]{1,12}>\\s*){2,}[^>]*$");
  private static final String[] NOISE_WORDS = {
    "安备", "版权", "未经", "©", "微信", "浏览", "编辑", "字体", "打印", "关闭", ">"
  };
  private static final Pattern LABELS =
      Pattern.compile(
          "(?:.*?(?:来源|作者|编辑|责编|审核|记者|信息员|点击[数率量]?|(?:浏览|阅读|访问)(?:次数|量)?|字[体号]|发布(?:时间|日期|人|单位)|时间|日期)"
              + "\\s*[:：]){2,}.*");
  private static final Pattern PAGE =
      Pattern.compile(
          "[-—–·\\s]*\\d{1,3}[-—–·\\s]*|第\\s?\\d{1,3}\\s?[版页].*|共\\s?\\d{1,3}\\s?页"
              + "|\\S{2,12}\\s+(?:第\\s?)?[A-Z]?\\d{1,3}\\s?版.*|[A-Z]?\\d{1,2}\\s?版\\s.*");
  private static final Pattern IMPRINT =
      Pattern.compile(
          "[（(]?[^\\s,，。0-9]{0,14}\\s?[（(]?"
              + DATE
              + TIME
              + "[）)]?(?:\\s+\\S{1,8})?|[（(]?(?:19|20)\\d{2}年\\d{1,2}月[）)]?"
              + "|[（(]?二[〇○０0Oo零][一二三四五六七八九〇○０零]{2}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?[）)]?");

  private static final Pattern OFFICE_AND_DATE =
      Pattern.compile("\\p{IsHan}{3,24}(?:部|委|会|局|办|室|府|厅|社)\\s+" + DATE + "(?:印发)?");
  private static final String ROLE = "(?:(?:特约|见习|实习|首席|全媒体)?(?:记者|通讯员)|实习生|特约撰稿人)";
  private static final Pattern BYLINE_START =
      Pattern.compile(
          "(?:作者|文|图|文/图|图/文|文图|图文|文字|摄影|撰文|撰稿|供稿|供图|整理|执笔|来源|稿源|(?:文章|信息|稿件)来源|消息来源"
              + "|(?:供稿|填报|报送|发布|撰稿|来稿|作者)单位|口述|采写|本文作者)\\s*[:：/／|丨].*");
  private static final Pattern REPORTER =
      Pattern.compile(
          "[^\\s，。]{0,12}"
              + ROLE
              + "(?:[\\s:：/／·].{2,40}|\\p{IsHan}{2,3})"
              + "|[^\\s，。]{0,12}"
              + ROLE
              + "\\p{IsHan}{2,4}[\\s、,，]+.*"
              + ROLE
              + "?.*");
  private static final Pattern ADDRESSEES =
      Pattern.compile("(?:报|送|抄送|抄报|主送|分送|发|印发|发送)[:：].{2,120}");
  private static final Pattern ISSUE =
      Pattern.compile("[（(\\[〔]?(?:总|19\\d{2}年|20\\d{2}年)?第\\s?\\d{1,4}\\s?[期号].{0,12}");
  private static final Pattern SIGNED =
      Pattern.compile("[（(].{0,30}(?:记者|通讯员|供稿|编辑|撰稿|作者|来源|作者单位).{0,30}[）)]");
  private static final Pattern BULLET = Pattern.compile("^[□■◎●○◆◇▍|丨]\\s*");
  private static final Pattern CREDIT = Pattern.compile(".{2,20}\\s(?:文/图|图/文|文|供稿|撰文)");
  private static final int LONGEST_CREDIT = 24;
  private static final Pattern CAPTION =
      Pattern.compile(
          "[▲△▼↑↓].+|[（(]?(?:图为|图[一二三四五六七八九十\\d]{1,2}[:：\\s]|图片?[:：]|[上下左右]图|资料图|配图|题图|图片说明).*"
              + "|.{1,80}[\\s（(/／](?:摄|摄影|供图|资料图片?)[）)]?");

  /** 某村村歌发布会, 签约仪式现场: a scene, with nobody who does something. */
  private static final Pattern SCENE =
      Pattern.compile(
          "(?!.*(?:召开|举[行办]|开展|走进|亮相|来到|圆满|成功|启动)[^仪]).{4,40}"
              + "(?:现场|合影(?:留念)?|掠影|一角|[外内全]景|发布会|(?:揭牌|启动|签约|授牌)仪式)");

  private Furniture() {}

  /** Navigation, imprint, copyright, counters. */
  static boolean isNoise(String text) {
    String line = plain(text);
    boolean digit = hasDigit(line);
    return digit && isPlainPage(line)
        || line.indexOf('第') >= 0 && ISSUE.matcher(line).matches()
        || (digit || line.indexOf('月') >= 0) && IMPRINT.matcher(line).matches()
        || !line.endsWith("。") && hasTwoColons(line) && LABELS.matcher(line).matches()
        || mayHoldNoise(line) && NOISE_WITHIN.matcher(line).find()
        || opens(line, NOISE_OPENS) && !line.endsWith("。") && NOISE_START.matcher(line).matches();
  }

  private static boolean hasTwoColons(String line) {
    int colons = 0;
    for (int i = 0; i < line.length(); i++) {
      colons += line.charAt(i) == '：' || line.charAt(i) == ':' ? 1 : 0;
    }
    return colons > 1;
  }

  /** Whether a word stands in the line that each noise within has one of, or a Latin letter. */
  private static boolean mayHoldNoise(String line) {
    for (String word : NOISE_WORDS) {
      if (line.contains(word)) {
        return true;
      }
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 'A' && c <= 'z') {
        return true;
      }
    }
    return false;
  }

  /** What a page break leaves in the middle of a text: a number, a running head. */
  static boolean isPage(String text) {
    String line = plain(text);
    return hasDigit(line) && isPlainPage(line);
  }

  private static boolean isPlainPage(String line) {
    return PAGE.matcher(line).matches() && !line.endsWith("。");
  }

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Whether the line begins with one of these characters. */
  private static boolean opens(String line, String characters) {
    return !line.isEmpty() && characters.indexOf(line.charAt(0)) >= 0;
  }

  /** Who wrote it, where it comes from. */
  static boolean isByline(String text) {
    String line = plain(text);
    if (opens(line, "报送抄主分发印") && ADDRESSEES.matcher(line).matches() && !line.endsWith("。")) {
      return true;
    }
    if (line.length() > 70 || Punctuation.hasStop(line)) {
      return false;
    }
    String bare = opens(line, "□■◎●○◆◇▍|丨") ? BULLET.matcher(line).replaceFirst("") : line;
    return hasDigit(bare) && OFFICE_AND_DATE.matcher(bare).matches()
        || opens(bare, "（(") && SIGNED.matcher(bare).matches()
        || BYLINE_START.matcher(bare).matches()
        || isReporter(bare)
        || bare.length() <= LONGEST_CREDIT && CREDIT.matcher(bare).matches();
  }

  private static boolean isReporter(String line) {
    boolean named = line.contains("记者") || line.contains("通讯员") || line.contains("实习生");
    return named && REPORTER.matcher(line).matches();
  }

  /** What stands below a photograph and says so. */
  static boolean isCaption(String text) {
    boolean sign = text.indexOf('图') >= 0 || text.indexOf('摄') >= 0 || opens(text, "▲△▼↑↓");
    boolean scene = !text.isEmpty() && "场影念角景会式".indexOf(text.charAt(text.length() - 1)) >= 0;
    return sign && text.length() <= 100 && CAPTION.matcher(plain(text)).matches()
        || scene && SCENE.matcher(text).matches();
  }

  /** With spaces of one kind, so that the patterns know one. */
  private static String plain(String line) {
    return line.replace('\u3000', ' ').replace('\u00A0', ' ');
  }
}

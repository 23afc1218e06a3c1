package io.tupu.extract.find;

/** Reads counts: 7个, 等一批, 三大, 20余家. */
final class Numerals {
  private static final String HAN = "零一二三四五六七八九十";
  private static final String MEASURE = "个项大家种类支条场处块张套部所座期件名位次类";

  private Numerals() {}

  /**
   * @param value 0 when there is no exact number
   * @param end after number and measure word; the start when there is no count at all
   */
  record Count(int value, int end) {}

  /** False where no number starts, neither in digits nor in characters. */
  static boolean begins(char c) {
    return Character.isDigit(c) || HAN.indexOf(c) >= 0 || c == '两';
  }

  static Count count(String text, int at) {
    int end = at;
    int value = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      value = Math.min(100_000, value * 10 + Character.digit(text.charAt(end), 10));
      end++;
    }
    if (end == at) {
      while (end < text.length()
          && (HAN.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == '两')) {
        int digit = text.charAt(end) == '两' ? 2 : HAN.indexOf(text.charAt(end));
        value = digit == 10 ? Math.max(1, value) * 10 : value + digit;
        end++;
      }
    }
    boolean about = end > at && end < text.length() && "余多几".indexOf(text.charAt(end)) >= 0;
    int measure = about ? end + 1 : end;
    if (end > at && measure < text.length() && MEASURE.indexOf(text.charAt(measure)) >= 0) {
      return new Count(about ? 0 : value, measure + 1);
    }
    return new Count(0, at);
  }

  /** 一批, 多个, 20余家 and counts above one: many things, so no proper name. */
  static boolean plural(String text, int at) {
    Count count = count(text, at);
    boolean events = count.end() > at && "次期场届".indexOf(text.charAt(count.end() - 1)) >= 0;
    return count.end() > at && count.value() != 1 && !events;
  }
}

// Text in XML 1.0, for content and attributes alike.

const NAMED = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'};

/** Characters that XML cannot carry become U+FFFD. */
export function xml(text) {
  return String(text)
    .replace(/[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\n\r\t]/g, c => NAMED[c]);
}

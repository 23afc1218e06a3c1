package io.tupu.serve.page;

/**
 * The language of one page.
 *
 * @param lang zh or en
 */
record Words(String lang) {
  boolean zh() {
    return lang.equals("zh");
  }

  String say(String zh, String en) {
    return zh() ? zh : en;
  }

  /** A path of this site that keeps the language. */
  String path(String path) {
    if (zh()) {
      return path;
    }
    int hash = path.indexOf('#');
    String before = hash < 0 ? path : path.substring(0, hash);
    String fragment = hash < 0 ? "" : path.substring(hash);
    return before + (before.contains("?") ? "&" : "?") + "lang=en" + fragment;
  }
}

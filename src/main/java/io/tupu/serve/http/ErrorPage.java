package io.tupu.serve.http;

/** Says a refusal to people, as a page of the site. Thread-safe. */
@FunctionalInterface
public interface ErrorPage {
  /**
   * @param path that was asked for
   * @param lang zh or en
   * @return the page in HTML
   */
  String html(Refusal refusal, String path, String lang);
}

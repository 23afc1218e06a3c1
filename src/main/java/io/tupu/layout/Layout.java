package io.tupu.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The outline of a document.
 *
 * @param articles at least one when the text has any visible character
 * @param title of the first article; the first line when nothing looks like a title; empty for an
 *     empty text
 * @param year the year reported, where the text gives it
 * @param issued the day of publication, where the text gives it
 */
public record Layout(
    List<Article> articles, String title, OptionalInt year, Optional<LocalDate> issued) {
  public Layout {
    articles = List.copyOf(articles);
  }
}

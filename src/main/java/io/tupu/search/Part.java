package io.tupu.search;

/**
 * A stretch of a text that is shown.
 *
 * @param hit whether it is what was looked for
 */
public record Part(String text, boolean hit) {}

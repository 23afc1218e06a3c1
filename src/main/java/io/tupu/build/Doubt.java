package io.tupu.build;

/**
 * Something that a person should look at.
 *
 * @param file name of the document
 * @param line of its text, from 1
 * @param code kind of doubt: a diagnostic's code, or SHAPE for a graph against the shapes
 * @param message for people
 */
public record Doubt(String file, int line, String code, String message) {}

package io.tupu.build;

/**
 * Why one source was not read.
 *
 * @param name of the file, with its path where that is known
 * @param reason for people, one sentence without a full stop
 */
public record Trouble(String name, String reason) {}

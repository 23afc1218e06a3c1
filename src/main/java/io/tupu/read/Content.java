package io.tupu.read;

/**
 * What is in a file, before it is read as a document.
 *
 * @param fileName last name of the path
 * @param bytes all of them; not to be changed
 * @param sha256 of the bytes, in lower-case hex
 */
public record Content(String fileName, byte[] bytes, String sha256) {}

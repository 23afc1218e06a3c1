/**
 * From files to documents: which files of a folder to read, how their bytes become text. One class
 * per input format, listed in {@link io.tupu.read.Readers}. Knows files and bytes; nothing of what
 * a text says.
 *
 * <p>What cannot be read ends in a {@link io.tupu.read.ReadException} of one line, for one
 * document; the caller goes on with the others.
 */
package io.tupu.read;

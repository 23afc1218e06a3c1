/**
 * Gets the text out of HTML, DOCX, PDF, EPUB and ODT, by Apache Tika, in a process of its own.
 *
 * <p>Files from the web are hostile until shown otherwise, and their parsers are large. So they run
 * in a child process of the same jar ({@link io.tupu.read.convert.ConvertMain}), with little
 * memory, no network, and nobody to talk to but its parent, which ends it when a document takes too
 * long. What breaks there breaks one document. The parent side is {@link
 * io.tupu.read.convert.Converters}; bytes go in, text or the reason for none comes out.
 *
 * <p>The text is Markdown as far as headings, lists and tables go, because that is what the layout
 * reader knows.
 */
package io.tupu.read.convert;

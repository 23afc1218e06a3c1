/**
 * Pages for people, Chinese first, English with {@code ?lang=en}. Everything is made on the server
 * as plain HTML; {@link io.tupu.serve.page.Html} escapes all that it is given, so that no name of
 * any document can become markup. Nothing is asked of other hosts.
 */
package io.tupu.serve.page;

/** A block of a document made ready for reading: joined text, tokens, quotations, sentences, words of the rules. */
package io.tupu.extract.passage;

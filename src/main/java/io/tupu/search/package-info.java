/**
 * Full text search over the names of things and the sentences of the evidence. In goes a dataset,
 * out come the files of a Lucene index ({@link io.tupu.search.SearchFiles}, an attachment of each
 * generation of the store) and answers from it ({@link io.tupu.search.SearchIndex}); {@link
 * io.tupu.search.SparqlText} gives the same index to {@code text:query} in SPARQL.
 *
 * <p>One Lucene document stands for one name of one thing, or for one sentence. Chinese is indexed
 * as single characters and pairs of them, so that any part of a name is found without knowing where
 * its words end; what is looked for is put together again as a phrase of pairs, so that only that
 * very part matches. Names also have their pinyin and its initials, from each character on. All
 * texts are folded first: simplified characters, half-width forms, lower case, no punctuation.
 *
 * <p>Results come in one order at every request: score, number of facts, length, name, IRI. The
 * files themselves differ from build to build, as Lucene gives each a random identity.
 *
 * <p>Knows stores only as the place of its files, and no server.
 */
package io.tupu.search;

/**
 * What tupu knows before it reads: regions, words, rules, curation. Immutable plain values; loading
 * is in knowledge.load.
 */
package io.tupu.knowledge;

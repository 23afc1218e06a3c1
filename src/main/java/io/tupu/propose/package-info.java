/**
 * Looks through a store for nodes that may be one thing, and writes them as rows of a curation
 * file: what only a person can decide is proposed, never merged.
 */
package io.tupu.propose;

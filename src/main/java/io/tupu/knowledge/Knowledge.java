package io.tupu.knowledge;

/**
 * All that tupu knows before it reads a document. Immutable and thread-safe.
 *
 * @param digest SHA-256 over every file it was loaded from, lower-case hex; part of what makes a
 *     result stale
 */
public record Knowledge(
    Gazetteer gazetteer, RuleBook rules, Lexicon lexicon, Curation curation, String digest) {}

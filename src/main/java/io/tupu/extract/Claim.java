package io.tupu.extract;

import io.tupu.text.Span;
import java.util.OptionalInt;

/**
 * A statement of a document with its evidence.
 *
 * @param relation local name: runs, operates, locatedIn or partOf
 * @param evidence the shortest stretch of the text that says so
 * @param rule id of the rule that read it
 * @param confidence in [0, 1]
 * @param year the year reported
 */
public record Claim(
    EntityKey subject,
    String relation,
    EntityKey object,
    Span evidence,
    String rule,
    double confidence,
    Status status,
    OptionalInt year) {}

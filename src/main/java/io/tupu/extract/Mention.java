package io.tupu.extract;

import io.tupu.text.Span;

/**
 * A place of the text that names an entity.
 *
 * @param rule id of the rule that found it
 * @param confidence in [0, 1]
 */
public record Mention(Span span, EntityKey entity, String rule, double confidence) {}

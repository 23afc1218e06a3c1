package io.tupu.explain;

import io.tupu.extract.Basis;
import io.tupu.extract.EntityKey;
import io.tupu.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a name or a word such as 该县 was taken to mean.
 *
 * @param span in the document
 * @param entity that it means; empty when it stayed open
 * @param meant its title
 * @param within the regions above it, or its home and those above, the nearest first
 * @param basis why
 * @param homonyms of the region table, each with its regions above; only where there are several
 */
record Resolution(
    Span span,
    String text,
    Optional<EntityKey> entity,
    String meant,
    List<String> within,
    Basis basis,
    List<String> homonyms) {}

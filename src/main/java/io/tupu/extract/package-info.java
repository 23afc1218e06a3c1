/**
 * From a document to what it says: entities, mentions, claims with evidence, doubts. Pure and
 * deterministic; knows no Jena, HanLP, servlet, file or logger.
 */
package io.tupu.extract;

/**
 * From a text to its outline: articles, sections, blocks. Knows only text; no word of the ontology.
 */
package io.tupu.layout;

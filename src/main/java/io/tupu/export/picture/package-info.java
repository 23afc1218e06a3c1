/** Draws the ontology as a picture, from its Turtle file and nothing else. */
package io.tupu.export.picture;

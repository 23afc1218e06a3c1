/**
 * What is said of the things in a document: who runs or operates what, where it lies, what it is
 * part of, and whether that is planned, running, finished or denied. Each claim carries the stretch
 * of text that says so and the rule that read it.
 */
package io.tupu.extract.relate;

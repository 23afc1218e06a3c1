/** Reads the files of ontology/ and of an analyst's own folder into knowledge; reports every fault at once. */
package io.tupu.knowledge.load;

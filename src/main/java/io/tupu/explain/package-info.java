/**
 * Shows how one text is read, stage by stage, each thing with the rule or reason behind it. {@link
 * io.tupu.explain.Explainer} lets the extractor read the document as ever and listens to it as its
 * {@link io.tupu.extract.Observer}; nothing is read a second time or in another way. Out come an
 * {@link io.tupu.explain.Explanation} and its views, for people and for programs.
 */
package io.tupu.explain;

/**
 * Files for graph tools and spreadsheets: nodes with their names and types, edges with the sentence
 * that says so. {@link io.tupu.export.network.PropertyGraph} is the graph as they see it; {@code
 * Column} lists what is told of nodes and edges, once for all formats.
 *
 * <p>Written by hand and streamed: the writers of libraries such as JGraphT need the whole graph on
 * the heap.
 */
package io.tupu.export.network;

/**
 * What is exported: a dataset, a selection of it, or the answer of a CONSTRUCT; and the one
 * interface of all formats. A {@link io.tupu.export.part.Selection} comes as names and values, from
 * the command line and from addresses alike; out comes a view of the dataset, which every format
 * writes as if it were a dataset of its own.
 *
 * <p>A view keeps no quads, but the set of subjects that the selection leaves.
 */
package io.tupu.export.part;

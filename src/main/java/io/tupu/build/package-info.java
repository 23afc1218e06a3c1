/**
 * From files to a store: finds the sources, reads and extracts them side by side, writes the graphs
 * in a fixed order and keeps account of what was done, skipped, failed or doubtful. A document that
 * cannot be read never stops the others.
 */
package io.tupu.build;

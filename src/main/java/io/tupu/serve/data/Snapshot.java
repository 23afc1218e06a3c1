package io.tupu.serve.data;

import java.time.Instant;

/**
 * One state of the graph.
 *
 * @param tag short text that differs whenever the graph does
 * @param generation of the store
 * @param documents that are in it
 * @param since when it was written
 */
public record Snapshot(String tag, long generation, int documents, Instant since) {}

package io.tupu.export.network;

import java.util.List;
import java.util.Map;

/**
 * A node of a graph file.
 *
 * @param id IRI
 * @param type the class that its IRI names, or the first that it has; empty for none
 * @param types all classes of the ontology that it has
 * @param level of a region: Province, County …; empty otherwise
 * @param code of a region; empty otherwise
 * @param names other names
 * @param degree number of edges at it in this file
 * @param more further values by column, of things that a CONSTRUCT describes
 */
record Vertex(
    String id,
    String label,
    String type,
    List<String> types,
    String level,
    String code,
    List<String> names,
    int degree,
    Map<String, List<String>> more) {}

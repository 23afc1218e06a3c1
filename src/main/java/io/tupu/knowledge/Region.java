package io.tupu.knowledge;

import java.util.List;

/**
 * A row of the region table.
 *
 * @param code GB/T 2260, the statistics bureau's 9 digits for townships, ISO 3166 for countries
 * @param shorts other names that are safe in running text
 * @param weakShorts short names that are ordinary words as well: accepted with support only
 * @param level local name of the class: Country, Province, Prefecture, County, Township or Zone
 * @param parent code of the nearest region above; empty for a country
 * @param city whether it is a municipality, prefecture-level or county-level city
 */
public record Region(
    String code,
    String name,
    List<String> shorts,
    List<String> weakShorts,
    String level,
    String parent,
    boolean city) {
  public Region {
    shorts = List.copyOf(shorts);
    weakShorts = List.copyOf(weakShorts);
  }
}

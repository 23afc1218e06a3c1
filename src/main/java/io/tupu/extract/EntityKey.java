package io.tupu.extract;

/**
 * What makes two mentions, in whatever documents, one thing. A pure function of what a document
 * says, never a counter or a look-up, so that merging two graphs is set union.
 *
 * @param type local name of the first reading's class: Region, Organization, Brand, Program or
 *     Platform
 * @param name normalised: {@link Names#normalise}
 * @param home code of the home region, or for a home without a code its key's {@link #path}; empty
 *     for Brand and Program, which are one thing wherever they run; for a region with a code that
 *     code
 */
public record EntityKey(String type, String name, String home) implements Comparable<EntityKey> {

  /** Has a region's own code from the tables, so that the code alone is its identity. */
  public boolean coded() {
    return type.equals("Region") && !home.isEmpty() && name.isEmpty();
  }

  /** A region known to the tables. */
  public static EntityKey region(String code) {
    return new EntityKey("Region", "", code);
  }

  /** One string for this key. */
  public String path() {
    return coded() ? home : home + "/" + name;
  }

  // Written out: asked for so often that what Java makes of a record shows.

  @Override
  public boolean equals(Object other) {
    return other instanceof EntityKey key
        && name.equals(key.name)
        && home.equals(key.home)
        && type.equals(key.type);
  }

  @Override
  public int hashCode() {
    return (31 * name.hashCode() + home.hashCode()) * 31 + type.hashCode();
  }

  @Override
  public int compareTo(EntityKey other) {
    int byType = type.equals(other.type) ? 0 : type.compareTo(other.type);
    int byName = byType != 0 ? byType : name.compareTo(other.name);
    return byName != 0 ? byName : home.compareTo(other.home);
  }
}

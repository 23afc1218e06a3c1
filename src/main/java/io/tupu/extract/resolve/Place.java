package io.tupu.extract.resolve;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Names;
import io.tupu.knowledge.Region;
import java.util.Optional;

/**
 * A region that a name has been resolved to.
 *
 * @param code of the tables; empty for a region known by its form only
 * @param level local name of the class
 * @param parent the nearest region above that the tables or the text give
 */
public record Place(String code, String name, String level, boolean city, Optional<Place> parent) {

  static Place of(Region region, Optional<Place> parent) {
    return new Place(region.code(), region.name(), region.level(), region.city(), parent);
  }

  static Place formed(String name, String level, Optional<Place> parent) {
    return new Place("", name, level, false, parent);
  }

  public EntityKey key() {
    return code.isEmpty()
        ? new EntityKey("Region", Names.normalise(name), parent.map(Place::home).orElse(""))
        : EntityKey.region(code);
  }

  /** What stands for this place in the keys of things that are at home here. */
  public String home() {
    return key().path();
  }

  /** Whether it lies in the other place or is it. */
  public boolean within(Place other) {
    Place at = this;
    while (!at.equals(other)) {
      if (at.parent.isEmpty()) {
        return false;
      }
      at = at.parent.get();
    }
    return true;
  }

  // Written out: most comparisons are of one place with itself, or of two with different codes.

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Place place
            && code.equals(place.code)
            && name.equals(place.name)
            && level.equals(place.level)
            && city == place.city
            && parent.equals(place.parent);
  }

  @Override
  public int hashCode() {
    return 31 * code.hashCode() + name.hashCode();
  }

  /** Itself or the nearest place above that the deictic word means: 市, 县, 区, 省, 自治区, 街道 … */
  public Optional<Place> meantBy(String deictic) {
    return fits(deictic) ? Optional.of(this) : parent.flatMap(p -> p.meantBy(deictic));
  }

  private boolean fits(String deictic) {
    if (deictic.length() > 1) {
      return switch (deictic) {
        case "自治区", "自治州", "自治县", "街道" -> name.endsWith(deictic);
        case "社区" -> level.equals("Village") && name.endsWith(deictic);
        case "新区" -> level.equals("Zone") && name.endsWith(deictic);
        default -> level.equals("Zone");
      };
    }
    return switch (deictic.charAt(0)) {
      case '省' -> level.equals("Province");
      case '市' -> city;
      case '县' -> level.equals("County") && name.endsWith("县");
      case '区' ->
          level.equals("County") && name.endsWith("区")
              || level.equals("Zone")
              || level.equals("Province") && name.endsWith("自治区");
      case '州' -> level.equals("Prefecture") && name.endsWith("州");
      case '盟' -> level.equals("Prefecture") && name.endsWith("盟");
      case '旗' -> level.equals("County") && name.endsWith("旗");
      case '镇', '乡' -> level.equals("Township") && name.contains(deictic);
      case '村' -> level.equals("Village") && name.endsWith("村");
      default -> false;
    };
  }

  /** 1 for a country, the larger the smaller the place. */
  public int depth() {
    return parent.isEmpty() ? 1 : 1 + parent.get().depth();
  }
}

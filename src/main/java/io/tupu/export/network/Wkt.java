package io.tupu.export.network;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Geometries in Well-Known Text, in longitude and latitude, as GeoJSON. */
final class Wkt {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?:<[^>]*CRS84>)?\\s*(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING"
              + "|MULTIPOLYGON)\\s*(\\([-+0-9.eE,()\\s]+\\))\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE =
      Pattern.compile("([-+0-9.eE]+)\\s+([-+0-9.eE]+)(?:\\s+[-+0-9.eE]+)*");
  private static final String[] NAMES = {
    "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"
  };

  private Wkt() {}

  /** The geometry object; empty for what is not of these forms, or in other coordinates. */
  static Optional<String> geoJson(String wkt) {
    Matcher form = FORM.matcher(wkt);
    if (!form.matches()) {
      return Optional.empty();
    }
    String name = form.group(1).toLowerCase(Locale.ROOT);
    String numbers = form.group(2).replaceAll("\\(\\s*([-+0-9.eE ]+)\\s*\\)(?=\\s*[,)])", "($1)");
    String places = PLACE.matcher(numbers).replaceAll("[$1,$2]").replaceAll("\\s+", "");
    String nested = places.replace('(', '[').replace(')', ']');
    if (name.equals("point")) {
      nested = nested.substring(1, nested.length() - 1);
    }
    if (name.equals("multipoint")) {
      nested = nested.replace("[[[", "[[").replace("]],[[", "],[").replace("]]]", "]]");
    }
    for (String known : NAMES) {
      if (known.toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of("{\"type\":\"" + known + "\",\"coordinates\":" + nested + "}");
      }
    }
    return Optional.empty();
  }
}

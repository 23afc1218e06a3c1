package io.tupu.export.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Geometries as GeoJSON. */
class WktTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT(115.03 30.2)|Point|[115.03,30.2]",
        "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> Point ( 1 -2 )|Point|[1,-2]",
        "LINESTRING(1 2, 3 4)|LineString|[[1,2],[3,4]]",
        "POLYGON((0 0, 0 1, 1 1, 0 0))|Polygon|[[[0,0],[0,1],[1,1],[0,0]]]",
        "MULTIPOINT((1 2),(3 4))|MultiPoint|[[1,2],[3,4]]",
        "MULTIPOINT(1 2, 3 4)|MultiPoint|[[1,2],[3,4]]",
        "MULTIPOLYGON(((0 0,0 1,1 1,0 0)),((5 5,5 6,6 6,5 5)))|MultiPolygon"
            + "|[[[[0,0],[0,1],[1,1],[0,0]]],[[[5,5],[5,6],[6,6],[5,5]]]]"
      })
  void isReadInAllForms(String wkt, String type, String coordinates) {
    String expected = "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
    assertEquals(Optional.of(expected), Wkt.geoJson(wkt));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "POINT EMPTY", "CIRCLE(1 2)", "<http://other/crs/4490> POINT(1 2)"})
  void isRefusedWhereItCannotBeTold(String wkt) {
    assertEquals(Optional.empty(), Wkt.geoJson(wkt));
  }
}

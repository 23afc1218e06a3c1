package io.tupu.serve.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Content negotiation by the Accept header (RFC 9110). */
public final class Accept {
  private final List<Range> ranges = new ArrayList<>();

  /**
   * One thing that can be given.
   *
   * @param mediaType without parameters
   */
  public record Offer<T>(String mediaType, T value) {}

  private record Range(String type, String subtype, double quality) {
    /** How closely it names the type: 3 exactly, 1 for anything, 0 for no match. */
    int match(String mediaType) {
      String[] parts = mediaType.split("/", 2);
      if (type.equals("*")) {
        return 1;
      }
      if (!type.equals(parts[0])) {
        return 0;
      }
      return subtype.equals("*") ? 2 : subtype.equals(parts[1]) ? 3 : 0;
    }
  }

  private Accept(String header) {
    for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.strip().split(";", -1);
      String[] type = pieces[0].strip().split("/", 2);
      if (type.length == 2) {
        ranges.add(new Range(type[0].strip(), type[1].strip(), quality(pieces)));
      }
    }
  }

  private static double quality(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip();
      if (piece.startsWith("q=")) {
        try {
          return Math.max(0, Math.min(1, Double.parseDouble(piece.substring(2))));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }

  /**
   * The offer that the client likes best; of several, the one it names most closely, then the
   * earliest. Empty when it takes none.
   */
  public static <T> Optional<T> best(String header, List<Offer<T>> offers) {
    Accept accept = new Accept(header);
    Offer<T> best = null;
    double bestScore = 0;
    for (Offer<T> offer : offers) {
      double score = accept.score(offer.mediaType());
      if (score > bestScore) {
        best = offer;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best).map(Offer::value);
  }

  private double score(String mediaType) {
    int closest = 0;
    double quality = 0;
    for (Range range : ranges) {
      int match = range.match(mediaType);
      if (match > closest) {
        closest = match;
        quality = range.quality();
      }
    }
    return quality == 0 ? 0 : quality + closest * 1e-6;
  }
}

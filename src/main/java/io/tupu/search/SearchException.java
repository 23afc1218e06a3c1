package io.tupu.search;

/** Something is looked for that cannot be looked for whole; the message says why. */
public final class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private SearchException(String message) {
    super(message);
  }

  static SearchException tooMany(int most) {
    return new SearchException(
        "No more than " + most + " different words can be looked for at once; look for fewer.");
  }
}

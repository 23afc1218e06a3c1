package io.tupu.serve.sparql;

/** A text that asks the budget while it is being read, so that backtracking over it can end. */
final class MeteredText implements CharSequence {
  private static final int EVERY = 0xFFF;

  private final String text;
  private final Meter meter;
  private int reads;

  MeteredText(String text, Meter meter) {
    this.text = text;
    this.meter = meter;
  }

  @Override
  public char charAt(int index) {
    if ((++reads & EVERY) == 0) {
      meter.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}

package io.tupu.serve.sparql;

import io.tupu.serve.http.Budget;

/** A text that asks the budget while it is being read, so that backtracking over it can end. */
final class BudgetedText implements CharSequence {
  private static final int EVERY = 0xFFF;

  private final String text;
  private final Budget budget;
  private int reads;

  BudgetedText(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public char charAt(int index) {
    if ((++reads & EVERY) == 0) {
      budget.check();
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

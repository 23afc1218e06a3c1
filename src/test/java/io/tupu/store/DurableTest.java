package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DurableTest {
  @Test
  void whatAFullDiskDoesToAFileChannelIsOfTheDisk() {
    RuntimeException odd = new ArrayIndexOutOfBoundsException(-1);
    odd.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("sun.nio.ch.NativeThreadSet", "remove", "NativeThreadSet.java", 76)
        });
    assertTrue(Durable.isOfDisk(odd));
    assertTrue(Durable.isOfDisk(new IllegalStateException(new InternalError("unsafe access"))));
    assertTrue(Durable.isOfDisk(new IllegalStateException(new IOException("no space"))));
  }

  @Test
  void aFaultOfTheProgramIsNot() {
    assertFalse(Durable.isOfDisk(new IllegalStateException("no transaction")));
  }
}

package io.tupu.serve.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class SpoolTest {
  private static final int MEGABYTE = 1 << 20;

  private final Allowance files = new Allowance(4 * MEGABYTE, 4 * MEGABYTE);

  private static byte[] bytes(int megabytes) {
    byte[] bytes = new byte[megabytes * MEGABYTE];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return bytes;
  }

  private boolean allIsFree() {
    boolean free = files.take("", 4 * MEGABYTE);
    if (free) {
      files.give("", 4 * MEGABYTE);
    }
    return free;
  }

  @Test
  void givesBackWhatItTookAndGivesUpItsRoom() throws IOException {
    Spool spool = new Spool(3 * MEGABYTE, files);
    byte[] result = bytes(3);
    for (int at = 0; at < result.length; at += 1000) {
      spool.write(result, at, Math.min(1000, result.length - at));
    }
    Body body = spool.body();
    assertEquals(result.length, body.length());
    assertFalse(allIsFree());
    try (InputStream in = body.open()) {
      assertArrayEquals(result, in.readAllBytes());
    }
    assertTrue(allIsFree());
  }

  @Test
  void refusesWhatIsLargerThanOneMayBe() throws IOException {
    Spool spool = new Spool(3 * MEGABYTE, files);
    spool.write(bytes(3));
    Refusal refusal = assertThrows(Refusal.class, () -> spool.write(1));
    assertEquals(503, refusal.status());
    assertTrue(refusal.getMessage().contains("larger than 3 MB"), refusal.getMessage());
    spool.discard();
    assertTrue(allIsFree());
  }

  @Test
  void refusesWhatAllTogetherMayNotTake() throws IOException {
    Spool first = new Spool(3 * MEGABYTE, files);
    first.write(bytes(3));
    Spool second = new Spool(3 * MEGABYTE, files);
    second.write(bytes(1));
    Refusal refusal = assertThrows(Refusal.class, () -> second.write(bytes(1)));
    assertEquals(503, refusal.status());
    assertTrue(refusal.retryAfter() > 0);
    second.discard();
    first.body().release();
    assertTrue(allIsFree());
  }
}

package io.tupu.serve.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTest {
  @Test
  void aPublicServerTakesAnyName() {
    Policy open = new Policy(false, "0.0.0.0", Optional.empty());
    assertDoesNotThrow(() -> open.check("GET", "/", "data.example:3030", null));
    Policy local = new Policy(true, "127.0.0.1", Optional.empty());
    Refusal e =
        assertThrows(Refusal.class, () -> local.check("GET", "/", "data.example:3030", null));
    assertEquals(421, e.status());
  }

  @Test
  void theTokenMustBeExact() {
    Policy policy = new Policy(true, "127.0.0.1", Optional.of("t"));
    assertDoesNotThrow(() -> policy.check("GET", "/", "localhost", "Bearer t"));
    for (String given : new String[] {null, "", "t", "Bearer ", "Bearer tt", "Basic t"}) {
      assertThrows(Refusal.class, () -> policy.check("GET", "/", "localhost", given));
    }
    assertDoesNotThrow(() -> policy.check("GET", "/health", "localhost", null));
  }
}

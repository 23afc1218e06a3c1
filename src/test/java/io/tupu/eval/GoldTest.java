package io.tupu.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldTest {
  private static final Path SEEDS = Path.of("src/test/resources/gold/seeds");

  @TempDir Path folder;

  @Test
  void readsTheSeeds() throws IOException {
    List<Annotation> gold = Gold.readAll(SEEDS);
    assertEquals(5, gold.size());
    assertEquals("000_39a2b7bde9679e74.txt", gold.get(0).doc());
    assertEquals(408, gold.stream().mapToInt(one -> one.items().size()).sum());
    assertEquals(488, gold.stream().mapToInt(one -> one.links().size()).sum());
  }

  @Test
  void goldScoresPerfectAgainstItself() throws IOException {
    List<Annotation> gold = Gold.readAll(SEEDS);
    Scores scores =
        Scorer.score(
            gold, gold.stream().map(one -> new Prediction(one, new TreeMap<>(), 0, 0)).toList());
    assertEquals(1, scores.entityCounts().f1());
    assertEquals(1, scores.primaryTypeCounts().f1());
    assertEquals(1, scores.relationCounts().f1());
    assertEquals(408 - 79, scores.entityCounts().gold());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{; not JSON",
        "{}; \"doc\" is missing",
        "{\"doc\": \"d\"}; \"entities\" is missing",
        "{\"doc\": \"d\", \"entities\": [{\"id\": \"e1\", \"type\": \"Person\", \"name\": \"某\"}],"
            + " \"relations\": []}; unknown type Person",
        "{\"doc\": \"d\", \"entities\": [], \"relations\": [{\"s\": \"e1\", \"p\": \"runs\","
            + " \"o\": \"e2\"}]}; unknown entity: e1"
      })
  void namesFileAndFault(String json, String fault) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), json);
    String message = assertThrows(IOException.class, () -> Gold.read(file)).getMessage();
    assertTrue(message.startsWith(file.toString()), message);
    assertTrue(message.contains(fault), message);
  }

  @Test
  void refusesAFolderWithoutGold() {
    assertThrows(IOException.class, () -> Gold.readAll(folder));
    assertThrows(IOException.class, () -> Gold.readAll(folder.resolve("missing")));
  }
}

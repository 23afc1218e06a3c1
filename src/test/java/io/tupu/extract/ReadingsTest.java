package io.tupu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What single sentences say, and what they do not, one line of readings.tsv each. */
class ReadingsTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "/readings.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '\0')
  void sayWhatACarefulReaderWouldTakeFromThem(String text, String expect) {
    Extraction extraction = Shipped.read(text.replace("\\n", "\n"));
    List<String> missed =
        Stream.of(expect.split(" ; "))
            .flatMap(line -> Expectation.missed(line, extraction).stream())
            .toList();
    assertEquals(List.of(), missed, text);
  }
}

package io.tupu.read;

import io.tupu.text.Document;
import java.io.IOException;
import java.util.List;

/** Reads one format of files. Implementations are stateless and thread-safe. */
public interface DocumentReader {

  /** Suffixes of the file names it reads, lower case, without the dot. */
  List<String> extensions();

  /**
   * The document in the bytes of a file.
   *
   * @param fileName last name of the path; becomes the document's identity
   * @throws IOException when the bytes are not of this format, with a message of one line
   */
  Document read(String fileName, byte[] content) throws IOException;
}

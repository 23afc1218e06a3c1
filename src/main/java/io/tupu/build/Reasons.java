package io.tupu.build;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** What an {@link IOException} about a file means, without the name of the file. */
final class Reasons {
  private Reasons() {}

  static String of(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (e instanceof FileSystemLoopException) {
      return "links that go round in a circle";
    }
    if (e instanceof CharacterCodingException) {
      return "not text in any encoding that tupu knows";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

package io.tupu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What an exception says to a person, in one sentence. */
final class Messages {
  private Messages() {}

  static String of(Throwable e) {
    if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return of(unchecked.getCause());
    }
    if (e instanceof FileSystemException file) {
      return fileTrouble(file);
    }
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    boolean meant = e instanceof IOException || e.getClass().getName().startsWith("io.tupu.");
    if (meant && !message.isBlank()) {
      return message;
    }
    return "internal error, please report it: "
        + e.getClass().getSimpleName()
        + (message.isBlank() ? "" : ": " + message)
        + place(e);
  }

  private static String fileTrouble(FileSystemException e) {
    String reason;
    if (e instanceof NoSuchFileException) {
      reason = "no such file or folder";
    } else if (e instanceof AccessDeniedException) {
      reason = "no permission";
    } else if (e instanceof NotDirectoryException) {
      reason = "no folder";
    } else if (e instanceof DirectoryNotEmptyException) {
      reason = "the folder is not empty";
    } else if (e instanceof FileAlreadyExistsException) {
      reason = "exists already";
    } else {
      reason = Objects.requireNonNullElse(e.getReason(), "cannot be read or written");
    }
    return e.getFile() == null ? reason : e.getFile() + ": " + reason;
  }

  /** Where in tupu it happened: enough for a report, without a stack trace. */
  private static String place(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("io.tupu.")) {
        return " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
      }
    }
    return "";
  }
}

package io.tupu.read.convert;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Main class of the child process: reads documents from standard input and writes their texts to
 * standard output, until the input ends. Started by {@link Child} only.
 */
public final class ConvertMain {
  /** So much longer than the parent would wait: then there is no parent any more. */
  private static final int GRACE_SECONDS = 5;

  private ConvertMain() {}

  /**
   * @param args seconds and characters that one document may take
   */
  public static void main(String[] args) throws IOException {
    int seconds = Integer.parseInt(args[0]);
    int characters = Integer.parseInt(args[1]);
    Offline.install();
    try (DataInputStream from =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream to =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      while (true) {
        Wire.Ask ask = Wire.asked(from);
        CompletableFuture<Void> done = new CompletableFuture<>();
        done.orTimeout(seconds + GRACE_SECONDS, TimeUnit.SECONDS)
            .exceptionally(
                e -> {
                  Runtime.getRuntime().halt(1);
                  return null;
                });
        Wire.answer(to, Conversion.of(ask, characters));
        done.complete(null);
      }
    } catch (EOFException e) {
      // The parent needs no more, or is gone and cannot tidy up.
      Path own = Path.of(System.getProperty("java.io.tmpdir"));
      if (Child.isFolder(own)) {
        Child.delete(own);
      }
    }
  }
}

package io.tupu.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Copies the files of a database, leaving out the empty blocks that TDB2 keeps in reserve. */
final class SparseCopy {
  private static final int BLOCK = 8192;
  private static final int CHUNK = 128 * BLOCK;

  private SparseCopy() {}

  /** Copies all files of a flat directory into a new one; answers the bytes that are in use. */
  static long copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    long used = 0;
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        used += copyFile(file, to.resolve(file.getFileName()));
      }
    }
    return used;
  }

  /** Bytes in use of a flat directory, as {@link #copy} would write them. */
  static long used(Path directory) throws IOException {
    long used = 0;
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
          for (long at = 0; in.read(buffer.clear(), at) > 0; at += buffer.position()) {
            used += used(buffer);
          }
        }
      }
    }
    return used;
  }

  private static long used(ByteBuffer buffer) {
    long used = 0;
    for (int at = 0; at < buffer.position(); at += BLOCK) {
      int length = Math.min(BLOCK, buffer.position() - at);
      used += empty(buffer.array(), at, length) ? 0 : length;
    }
    return used;
  }

  private static long copyFile(Path from, Path to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    long used = 0;
    long position = 0;
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        RandomAccessFile file = new RandomAccessFile(to.toFile(), "rw")) {
      file.setLength(in.size());
      while (in.read(buffer.clear(), position) > 0) {
        for (int at = 0; at < buffer.position(); at += BLOCK) {
          int length = Math.min(BLOCK, buffer.position() - at);
          if (!empty(buffer.array(), at, length)) {
            file.seek(position + at);
            file.write(buffer.array(), at, length);
            used += length;
          }
        }
        position += buffer.position();
      }
    }
    return used;
  }

  private static boolean empty(byte[] bytes, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}

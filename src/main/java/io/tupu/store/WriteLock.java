package io.tupu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** The right to write a store. It ends with the process that has it, however that ends. */
record WriteLock(FileChannel channel) {

  /**
   * @throws StoreException when someone else has it, or the folder cannot be written
   */
  static WriteLock acquire(StoreFiles files) {
    FileChannel channel;
    try {
      channel = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new StoreException(
          files.root(), "cannot be written", "check the permissions of the folder", e);
    }
    WriteLock held = new WriteLock(channel);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another update in this very process: the same answer.
      lock = null;
    } catch (IOException e) {
      held.release();
      throw new StoreException(
          files.root(), "cannot be locked", "put the store on a local disk", e);
    }
    if (lock == null) {
      held.release();
      throw new StoreException(
          files.root(),
          "another tupu is writing to this store",
          "wait until it has finished, or use another --store");
    }
    return held;
  }

  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

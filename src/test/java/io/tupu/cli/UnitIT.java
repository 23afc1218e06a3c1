package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the units, as systemd would run them: by a user without rights, on a root that is
 * read only, with one folder to write to and a temporary one. Needs the right to make such a place.
 */
class UnitIT {
  /** In a view of the file system of its own; what it mounts goes with it. */
  private static final String PLACE =
      """
      set -e
      mount -t tmpfs tmpfs /mnt
      mkdir /mnt/jar /mnt/seeds
      mount --bind target /mnt/jar
      mount --bind seeds /mnt/seeds
      cd /
      mount -t tmpfs tmpfs /opt
      mount -t tmpfs tmpfs /srv
      mount -t tmpfs tmpfs /var/lib
      mount -t tmpfs -o mode=1777 tmpfs /tmp
      mkdir /opt/tupu /srv/tupu /var/lib/tupu
      mount --bind /mnt/jar /opt/tupu
      mount --bind /mnt/seeds /srv/tupu
      mount -t tmpfs -o uid=61234,gid=61234,mode=750 tmpfs /var/lib/tupu
      for place in / /opt /opt/tupu /srv /srv/tupu /var/lib; do
        mount -o remount,bind,ro $place
      done
      cd /var/lib/tupu
      as='setpriv --reuid 61234 --regid 61234 --clear-groups --no-new-privs --bounding-set -all'
      if $as touch /opt/tupu/x /srv/x /usr/x 2>/dev/null; then exit 1; fi
      export LC_ALL=C.UTF-8
      """;

  @TempDir Path folder;

  @Test
  void buildsAndServesOnAReadOnlyRootWithoutRights() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/java")) && mayMount(),
        "skipped: only root with /usr/bin/java may make a read-only root");
    String build = String.join(" ", UnitFile.read("tupu-build").command());
    String serve = String.join(" ", UnitFile.read("tupu").command()).replace("3030", "0");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                "unshare",
                "--mount",
                "sh",
                "-c",
                PLACE + "$as " + build + "\nexec $as " + serve + "\n")
            .redirectError(err.toFile())
            .start();
    try (Jar.Serving serving = Jar.served(process, err)) {
      String health = serving.health();
      assertTrue(health.contains("\"documents\":5"), health + serving.messages());
      process.destroy();
      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
      assertEquals(Exit.DONE, process.exitValue());
      String said = Files.readString(err);
      assertTrue(said.contains("/health"), said);
      assertFalse(said.contains("WARN"), said);
    }
  }

  private static boolean mayMount() throws Exception {
    try {
      return new ProcessBuilder("unshare", "--mount", "setpriv", "--reuid", "61234", "true")
              .redirectErrorStream(true)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image of {@code mvn -Pimage verify}, taken apart and run as a container would be: nothing but
 * its own files, read only, its user, a temporary folder and a volume.
 */
class ContainerImage {
  private static final Path TAR = Path.of("target", "tupu-image.tar");

  /**
   * In a view of the file system of its own. The words: root, documents, user, then what to run.
   */
  private static final String CONTAINER =
      """
      set -e
      root=$1 documents=$2 user=$3
      mkdir -p $root/proc $root/dev $root/srv/tupu
      mount --bind $root $root
      mount --bind /proc $root/proc
      mount --bind /dev $root/dev
      mount --bind $documents $root/srv/tupu
      mount -t tmpfs -o mode=1777 tmpfs $root/tmp
      mount -t tmpfs -o mode=777 tmpfs $root/var/lib/tupu
      mount -o remount,bind,ro $root
      mount -o remount,bind,ro $root/srv/tupu
      shift 3
      in="env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 chroot --userspec=$user --groups= $root"
      $in $1 build /srv/tupu --store /var/lib/tupu/store
      exec $in $1 $2
      """;

  @TempDir Path folder;

  /** What an engine looks at before it runs anything. */
  @Test
  void isLaidOutAsEnginesTakeIt() throws IOException {
    ImageTar image = ImageTar.read(TAR);
    assertEquals(List.of("tupu:0.1.0"), ImageTar.texts(image.manifest(), "RepoTags"));
    for (String layer : ImageTar.texts(image.manifest(), "Layers")) {
      assertTrue(image.files().contains(layer), layer);
    }
    assertEquals(
        "linux amd64",
        image.config().getString("os") + " " + image.config().getString("architecture"));
    assertEquals(
        ImageTar.texts(image.config().get("rootfs").getAsObject(), "diff_ids"),
        image.layers().stream().map(ImageTar.Layer::digest).toList());
    JsonObject started = image.started();
    assertEquals("61234:61234", started.getString("User"));
    assertEquals("/var/lib/tupu", started.getString("WorkingDir"));
    assertEquals("/opt/java/bin/java", ImageTar.texts(started, "Entrypoint").get(0));
    assertTrue(ImageTar.texts(started, "Entrypoint").contains("-XX:+ExitOnOutOfMemoryError"));
    assertTrue(ImageTar.texts(started, "Env").contains("LC_ALL=C.UTF-8"));
    assertEquals(
        List.of("/var/lib/tupu"), List.copyOf(started.get("Volumes").getAsObject().keys()));
    assertEquals(
        List.of("3030/tcp"), List.copyOf(started.get("ExposedPorts").getAsObject().keys()));
  }

  /** Nobody gets rights by it, and nothing of it is to be written to. */
  @Test
  void holdsNothingThatGivesRights() throws IOException {
    List<String> open = new ArrayList<>();
    for (TarArchiveEntry entry : ImageTar.read(TAR).entries()) {
      String name = entry.getName();
      assertFalse(name.startsWith("/") || name.contains(".."), name);
      assertTrue(entry.isFile() || entry.isDirectory(), name + " is no plain file");
      assertEquals("0 0", entry.getLongUserId() + " " + entry.getLongGroupId(), name);
      assertEquals(0, entry.getMode() & 06000, name + " changes who runs it");
      assertFalse(name.matches(".*/(sh|bash|busybox|dash)"), name);
      if ((entry.getMode() & 02) != 0) {
        open.add(name);
      }
    }
    assertEquals(List.of("tmp/", "var/lib/tupu/"), open.stream().sorted().toList());
  }

  @Test
  void buildsAndServesFromAReadOnlyRootWithoutRights() throws Exception {
    Path image = Files.createDirectory(folder.resolve("image"));
    unpack(TAR, image);
    JsonObject manifest =
        JSON.parseAny(Files.readString(image.resolve("manifest.json")))
            .getAsArray()
            .get(0)
            .getAsObject();
    Path root = Files.createDirectory(folder.resolve("root"));
    for (var layer : manifest.get("Layers").getAsArray()) {
      unpack(image.resolve(layer.getAsString().value()), root);
    }
    String name = manifest.get("Config").getAsString().value();
    JsonObject config =
        JSON.parse(Files.readString(image.resolve(name))).get("config").getAsObject();
    String user = config.get("User").getAsString().value();
    assertEquals("61234:61234", user);
    assertTrue(config.get("Env").toString().contains("LC_ALL=C.UTF-8"));

    assumeTrue(mayMount(), "skipped: only root may make a container's place");
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("报告.txt"), "黄石市打造“同心驿站”品牌。");
    // Read by a child process, which the image has to be able to start.
    Files.writeString(
        documents.resolve("page.html"), "<html><body><p>襄阳市打造“同心书屋”品牌。</p></body></html>");
    Path err = folder.resolve("err");
    String serve = words(config, "Cmd").replace("3030", "0");
    Process process =
        new ProcessBuilder(
                List.of(
                    "unshare",
                    "--mount",
                    "sh",
                    "-c",
                    CONTAINER,
                    "sh",
                    root.toString(),
                    documents.toString(),
                    user,
                    words(config, "Entrypoint"),
                    serve))
            .redirectError(err.toFile())
            .start();
    try (Jar.Serving serving = Jar.served(process, err)) {
      String health = serving.health();
      assertTrue(health.contains("\"documents\":2"), health + serving.messages());
      process.destroy();
      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
      assertEquals(Exit.DONE, process.exitValue());
    }
  }

  private static String words(JsonObject config, String key) {
    StringJoiner words = new StringJoiner(" ");
    config.get(key).getAsArray().forEach(word -> words.add(word.getAsString().value()));
    return words.toString();
  }

  private static void unpack(Path tar, Path into) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("tar", "-xpf", tar.toString(), "-C", into.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private static boolean mayMount() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
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

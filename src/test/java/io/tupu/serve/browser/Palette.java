package io.tupu.serve.browser;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Makes pictures small: few colours, as pages have few. */
final class Palette {
  private Palette() {}

  /** Writes a picture with the 216 colours of the web and 40 greys. */
  static void write(InputStream png, Path file) throws IOException {
    BufferedImage full = ImageIO.read(png);
    BufferedImage small =
        new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED);
    Graphics2D pen = small.createGraphics();
    pen.drawImage(full, 0, 0, null);
    pen.dispose();
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(small, "png", file.toFile());
  }
}

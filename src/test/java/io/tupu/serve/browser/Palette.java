package io.tupu.serve.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes pictures small: few colours, as pages have few. */
final class Palette {
  private static final int COLOURS = 256;

  private Palette() {}

  /** Writes a picture with the colours that it has most of; each other becomes the nearest. */
  static void write(InputStream png, Path file) throws IOException {
    BufferedImage full = ImageIO.read(png);
    int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel & 0xffffff, 1, Integer::sum);
    }
    List<Integer> most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    int[] colours = most.stream().mapToInt(Integer::intValue).toArray();
    IndexColorModel model =
        new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(
            full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      int place = places.computeIfAbsent(pixels[i] & 0xffffff, c -> nearest(c, colours));
      small.getRaster().setSample(i % full.getWidth(), i / full.getWidth(), 0, place);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(small, "png", file.toFile());
  }

  private static int nearest(int colour, int[] colours) {
    int found = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int apart = (colour >> shift & 0xff) - (colours[i] >> shift & 0xff);
        distance += apart * apart;
      }
      if (distance < least) {
        least = distance;
        found = i;
      }
    }
    return found;
  }
}

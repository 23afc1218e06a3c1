package io.tupu.serve.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes pictures small: few colours, as pages have few. */
final class Palette {
  private static final int COLOURS = 256;

  private Palette() {}

  /**
   * Writes a picture with few colours; each other becomes the nearest. They are those that it has
   * most of, and first of all ones that differ: the shades of letters are many, the mark of a type
   * is small.
   */
  static void write(InputStream png, Path file) throws IOException {
    BufferedImage full = ImageIO.read(png);
    int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel & 0xffffff, 1, Integer::sum);
    }
    List<Integer> byCount =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    int[] colours = chosen(byCount);
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

  private static int[] chosen(List<Integer> byCount) {
    List<Integer> chosen = new ArrayList<>();
    for (int apart = 48; apart >= 0 && chosen.size() < COLOURS; apart -= 8) {
      for (int colour : byCount) {
        int least = apart * apart;
        if (chosen.size() < COLOURS
            && !chosen.contains(colour)
            && chosen.stream().allMatch(other -> distance(colour, other) >= least)) {
          chosen.add(colour);
        }
      }
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int nearest(int colour, int[] colours) {
    int found = 0;
    for (int i = 1; i < colours.length; i++) {
      if (distance(colour, colours[i]) < distance(colour, colours[found])) {
        found = i;
      }
    }
    return found;
  }

  private static int distance(int a, int b) {
    int distance = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int apart = (a >> shift & 0xff) - (b >> shift & 0xff);
      distance += apart * apart;
    }
    return distance;
  }
}

package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.store.GraphStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon each view shows its content after the click, over the seeds and over many things, and
 * how smoothly a thousand things move. Times are printed; only sizes are asserted. {@code
 * -Dthings=} says how many; {@code -Dstore=} where they are, or are to be kept for the next time;
 * {@code -Drounds=} how often each is shown.
 */
@ExtendWith(InBrowser.class)
class ViewsBench {
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final long WEIGHT = 1_500_000;
  private static final String FRAMES =
      """
      const [kind, done] = arguments;
      const canvas = document.querySelector('.canvas');
      const cy = canvas._cyreg.cy;
      const layer = canvas.querySelector('canvas');
      const box = canvas.getBoundingClientRect();
      const hub = cy.nodes().max(node => node.degree()).ele;
      const at = kind === 'drag' ? hub.renderedPosition() : { x: 5, y: 5 };
      const event = x => ({ bubbles: true, cancelable: true, button: 0, buttons: 1,
        clientX: box.x + at.x + 2 * x, clientY: box.y + at.y + x });
      const times = [];
      const begin = performance.now();
      let last = begin;
      let n = 0;
      if (kind !== 'zoom') layer.dispatchEvent(new MouseEvent('mousedown', event(0)));
      const step = () => {
        const now = performance.now();
        times.push(now - last);
        last = now;
        n++;
        if (kind === 'zoom') layer.dispatchEvent(new WheelEvent('wheel', { ...event(200), deltaY: n < 45 ? -40 : 40 }));
        else window.dispatchEvent(new MouseEvent('mousemove', event(n)));
        if (n < 90 && now - begin < 20000) return requestAnimationFrame(step);
        if (kind !== 'zoom') window.dispatchEvent(new MouseEvent('mouseup', event(n)));
        return done(times.slice(5));
      };
      requestAnimationFrame(step);
      """;

  @TempDir Path folder;

  /** A view: where to go, and what is then to be seen. */
  private record View(String path, String css, String words) {}

  private static final List<View> SEEDS =
      List.of(
          new View("/", ".cards", "区域"),
          new View("/find?q=%E5%90%8C%E5%BF%83", "#view", "江城同心汇"),
          new View("/id/region/421000", "#facts-from", "荆江石榴红"),
          new View("/doc/003_c44066cb8e9ea5ef", ".reading", "麻城市"),
          new View("/ask/cities-with-brand", "#answer", "十堰市"),
          new View("/overview", "#view table", "荆州市"),
          new View("/graph?focus=id/region/420300", ".graphpage", "个事物"),
          new View("/graph?all=1", ".graphpage", "个事物"),
          new View("/query", ".editor", ""),
          new View("/downloads", "table", "tupu.gexf"),
          new View("/help", "main", "Gephi"));

  private static final List<View> MANY =
      List.of(
          new View("/", ".cards", "区域"),
          new View("/find?q=%E5%90%8C%E5%BF%83", "#view", "同心"),
          new View("/find?type=Brand", "#view", "同心"),
          new View("/id/region/420200", "#facts-from", "同心"),
          new View("/doc/many-7", ".reading", "同心"),
          new View("/ask/cities-with-brand", "#answer", "同心"),
          new View("/ask/brands-of-region", "#answer", "同心"),
          new View("/ask?a=City&rel=runs&b=Brand&go=1", "#answer", "同心"),
          new View("/overview", "#view table", "黄石市"),
          new View("/overview?view=tree", "#view", "湖北省"),
          new View("/graph?focus=id/region/420200", ".graphpage", "个事物"),
          new View("/graph?all=1", ".graphpage", "个事物"),
          new View("/query", ".editor", ""),
          new View("/downloads", "table", "tupu.gexf"),
          new View("/help", "main", "Gephi"));

  @Test
  void showsTheSeeds(Browser browser, Workbench workbench) {
    System.out.println("five reports: milliseconds from the click to the content" + load());
    SEEDS.forEach(view -> measure(view, browser, workbench));
  }

  @Test
  void showsManyThings(Browser browser) {
    int things = Integer.getInteger("things", 100_000);
    String made = System.getProperty("store");
    Path place = made == null ? folder.resolve("store") : Path.of(made);
    boolean there = Files.exists(place);
    GraphStore store = GraphStore.open(place);
    if (!there) {
      ManyThings.put(store, things);
    }
    try (Workbench workbench = Workbench.over(store)) {
      System.out.printf(Locale.ROOT, "%,d things: milliseconds from the click%s%n", things, load());
      MANY.forEach(view -> measure(view, browser, workbench));
      smoothness(browser, workbench);
    }
  }

  /** How busy the machine is, which the times depend on. */
  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "; load %.1f", load);
  }

  /** The first time with an empty cache; then in the middle of several. */
  private static void measure(View view, Browser browser, Workbench workbench) {
    browser.open(workbench.at("/help")).forget().traffic().bytes();
    List<Long> times = new ArrayList<>();
    long bytes = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      browser.open(workbench.at("/help")).traffic().bytes();
      browser.js(
          "const a = document.createElement('a'); a.id = 'there'; a.href = arguments[0];"
              + "a.textContent = 'there'; document.querySelector('h1').append(a)",
          workbench.at(view.path()).toString());
      long start = System.nanoTime();
      browser.click("#there").until(view.path(), () -> there(view, browser) ? true : null);
      times.add((System.nanoTime() - start) / 1_000_000);
      bytes = Math.max(bytes, browser.settled().traffic().bytes());
    }
    long first = times.remove(0);
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "  %-36s first %5d, then %5d; %4d kB%n",
        view.path(),
        first,
        times.get(times.size() / 2),
        bytes / 1_000);
    assertTrue(bytes < WEIGHT, view.path() + ": " + bytes + " bytes");
  }

  /** Asked in the page, as reading a long text from outside takes longer than to show it. */
  private static boolean there(View view, Browser browser) {
    String path = view.path().split("[?]", 2)[0];
    return Boolean.TRUE.equals(
        browser.js(
            "const place = document.querySelector(arguments[0]); return location.pathname === arguments[2]"
                + " && place !== null && place.textContent.includes(arguments[1])",
            view.css(),
            view.words(),
            path));
  }

  private static void smoothness(Browser browser, Workbench workbench) {
    browser.open(workbench.at("/graph?all=1")).see(".graphpage", "个事物").settled();
    System.out.println("  " + browser.text(".graphpage > .note[role=status]") + load());
    for (String kind : List.of("pan", "zoom", "drag")) {
      List<Double> frames = new ArrayList<>();
      if (browser.later(FRAMES, kind) instanceof List<?> list) {
        list.forEach(time -> frames.add(((Number) time).doubleValue()));
      }
      Collections.sort(frames);
      System.out.printf(
          Locale.ROOT,
          "  %s: a frame takes %.0f ms in the middle, %.0f ms at most in 95 of 100%n",
          kind,
          frames.get(frames.size() / 2),
          frames.get(frames.size() * 95 / 100));
    }
  }
}

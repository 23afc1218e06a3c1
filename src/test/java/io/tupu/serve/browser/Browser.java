package io.tupu.serve.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * A real Chromium with one window, and what a person does with it. Everything waits until it is
 * there, for at most {@link #PATIENCE}. What goes wrong on the way (errors on the console, requests
 * to other hosts) is collected by {@link Traffic}.
 */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 20;

  private final ChromeDriver driver;
  private final Path downloads;
  private final Traffic traffic;

  private Browser(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
    this.traffic = new Traffic(driver);
  }

  /**
   * Starts one with an empty profile.
   *
   * @param folder for the profile and for what is downloaded
   */
  static Browser start(Programs programs, Path folder) {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(programs.driver().toFile())
            .usingAnyFreePort()
            .withLogOutput(OutputStream.nullOutputStream())
            .build();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(programs.browser().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-proxy-server",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        // No name is looked up, so no page can reach another host.
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        "--user-data-dir=" + folder.resolve("profile"));
    options.setCapability("goog:loggingPrefs", Traffic.wanted());
    Browser browser = new Browser(new ChromeDriver(service, options), folder.resolve("downloads"));
    browser.order(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", browser.downloads.toString()));
    browser.size(1280, 900);
    return browser;
  }

  Traffic traffic() {
    return traffic;
  }

  /** Size of the page in CSS pixels. */
  Browser size(int width, int height) {
    return order(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The dark look, as the system of the user would ask for it, or the light one. */
  Browser dark(boolean dark) {
    Map<String, String> feature =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    return order("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** Empties the cache, as if it had never been here. */
  Browser forget() {
    return order("Network.clearBrowserCache", Map.of());
  }

  private Browser order(String command, Map<String, Object> parameters) {
    driver.executeCdpCommand(command, parameters);
    return this;
  }

  /** Goes to an address and waits until the page says that its content is there. */
  Browser open(URI address) {
    driver.get(address.toString());
    return settled();
  }

  /** Waits until nothing on the page is marked as being loaded. */
  Browser settled() {
    until(
        "the page to be loaded",
        () ->
            Boolean.TRUE.equals(
                    js(
                        "return document.readyState === 'complete'"
                            + " && !document.querySelector('[aria-busy=true]')"))
                ? this
                : null);
    return this;
  }

  String address() {
    return driver.getCurrentUrl();
  }

  Object js(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that calls its last argument when it is done. */
  Object later(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    return driver.executeAsyncScript(script, arguments);
  }

  /** The first such element that is to be seen. */
  WebElement one(String css) {
    return until(
        css, () -> all(css).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** A link or button by what it says, or by the name that a screen reader says. */
  WebElement saying(String words) {
    return until(
        "a link or button “" + words + "”",
        () ->
            all("a, button, summary, [role=tab], [role=option]").stream()
                .filter(WebElement::isDisplayed)
                .filter(e -> said(e).contains(words))
                .findFirst()
                .orElse(null));
  }

  private static String said(WebElement element) {
    String name = element.getAccessibleName();
    return name == null || name.isBlank() ? element.getText() : name;
  }

  Browser click(String css) {
    return act("click " + css, () -> one(css).click());
  }

  Browser clickOn(String words) {
    return act("click “" + words + "”", () -> saying(words).click());
  }

  /** Clicks so many pixels right of and below the corner of an element. */
  Browser clickAt(String css, int x, int y) {
    Rectangle box = one(css).getRect();
    new Actions(driver).moveToLocation(box.x + x, box.y + y).click().perform();
    return this;
  }

  /** Replaces what stands in a field. */
  Browser fill(String css, String text) {
    return act(
        "fill " + css,
        () -> {
          WebElement field = one(css);
          field.clear();
          field.sendKeys(text);
        });
  }

  Browser choose(String css, String words) {
    return act(
        "choose “" + words + "”",
        () ->
            one(css).findElements(By.tagName("option")).stream()
                .filter(option -> option.getText().contains(words))
                .findFirst()
                .orElseThrow(() -> new WebDriverException("no option " + words))
                .click());
  }

  /** Keys to whatever has the focus. */
  Browser press(CharSequence... keys) {
    focused().sendKeys(keys);
    return this;
  }

  /** What has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** What a person reads there. */
  String text(String css) {
    return until(css, () -> all(css).stream().findFirst().map(WebElement::getText).orElse(null));
  }

  /** Waits until this stands on the page. */
  Browser see(String words) {
    return see("body", words);
  }

  Browser see(String css, String words) {
    until(
        "“" + words + "” in " + css,
        () -> all(css).stream().anyMatch(e -> e.getText().contains(words)) ? this : null);
    return this;
  }

  /** Waits for a file whose name ends so, and takes it. */
  byte[] downloaded(String suffix) {
    Path file = until("a download " + suffix, () -> Folders.ending(downloads, suffix));
    return Folders.take(file);
  }

  /** What is to be seen, as PNG with a palette of 256 colours at most, which keeps it small. */
  void picture(Path file) {
    Object data =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", false))
            .get("data");
    byte[] png = Base64.getDecoder().decode(Objects.requireNonNull(data).toString());
    try {
      Palette.write(new ByteArrayInputStream(png), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Browser act(String what, Runnable action) {
    until(
        what,
        () -> {
          action.run();
          return this;
        });
    return this;
  }

  /** Tries again while it answers null or the page is being changed under it. */
  <T> T until(String what, Supplier<T> answer) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    WebDriverException last = null;
    while (true) {
      try {
        T found = answer.get();
        if (found != null) {
          return found;
        }
      } catch (WebDriverException e) {
        last = e;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what + " at " + state(), last);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private String state() {
    String text = driver.findElement(By.tagName("body")).getText();
    return address() + "; the page says: " + text.substring(0, Math.min(1_500, text.length()));
  }

  @Override
  public void close() {
    driver.quit();
  }
}

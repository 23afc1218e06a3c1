package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Browser} and a {@link Workbench} over the seeds, each started once for all
 * classes, and fails a test that left errors on the console or asked another host. Without a
 * browser on this machine the tests are skipped, and it says so.
 */
final class InBrowser
    implements ExecutionCondition, ParameterResolver, BeforeEachCallback, AfterEachCallback {
  private static final Namespace SPACE = Namespace.create(InBrowser.class);
  private static final String MISSING =
      "no Chromium with its driver on the PATH; on Debian: apt-get install chromium chromium-driver";

  /** The one browser, with the folder that it may write to. */
  private record Open(Browser browser, Path folder) implements AutoCloseable {
    static Open start() {
      Path folder = Folders.create("tupu-browser");
      return new Open(Browser.start(Programs.find().orElseThrow(), folder), folder);
    }

    @Override
    public void close() {
      browser.close();
      Folders.delete(folder);
    }
  }

  /** The one server. */
  private record Serving(Workbench workbench, Path folder) implements AutoCloseable {
    static Serving start() {
      Path folder = Folders.create("tupu-workbench");
      return new Serving(Workbench.overSeeds(folder), folder);
    }

    @Override
    public void close() {
      workbench.close();
      Folders.delete(folder);
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Programs.find().isPresent()) {
      return ConditionEvaluationResult.enabled("");
    }
    Optional<Class<?>> tests = context.getTestClass();
    if (context.getTestMethod().isEmpty() && tests.isPresent()) {
      System.err.println("SKIPPED " + tests.get().getSimpleName() + ": " + MISSING);
    }
    return ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == Workbench.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class
        ? browser(context)
        : workbench(context);
  }

  private static Browser browser(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent(Open.class, key -> Open.start(), Open.class)
        .browser();
  }

  private static Workbench workbench(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent(Serving.class, key -> Serving.start(), Serving.class)
        .workbench();
  }

  /** What a test before left is not this one's. */
  @Override
  public void beforeEach(ExtensionContext context) {
    browser(context).traffic().troubles();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      assertEquals(List.of(), browser(context).traffic().troubles());
    }
  }
}

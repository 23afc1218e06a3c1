package io.tupu.serve.page;

/** Libraries that pages load, from the jars that they come in. */
public final class Libraries {
  private static final String JARS = "/META-INF/resources/webjars/";

  private Libraries() {}

  /** Adds them, under names without versions. */
  public static FileRoute in(FileRoute files) {
    return files
        .library("lib/cytoscape.js", JARS + "cytoscape/3.33.1/dist/cytoscape.esm.min.mjs")
        .library("lib/yasqe.js", JARS + "zazuko__yasqe/4.5.0/build/yasqe.min.js")
        .library("lib/yasqe.css", JARS + "zazuko__yasqe/4.5.0/build/yasqe.min.css");
  }
}

package io.tupu.export.catalog;

import io.tupu.export.ExportFormat;
import io.tupu.graph.Iris;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * Describes a dataset and its downloads in DCAT 3 and VoID.
 *
 * @param base of the IRIs of the dataset
 * @param version short text that differs whenever the graph does
 * @param modified when this version was made
 */
public record Catalog(String base, String version, Instant modified) {
  private static final String LICENSE = "https://www.apache.org/licenses/LICENSE-2.0";
  private static final String MEDIA_TYPES = "http://www.iana.org/assignments/media-types/";

  public Catalog {
    modified = modified.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The registered base when it is not known. */
  public static String baseOf(String documentIri) {
    int cut = documentIri.lastIndexOf("/doc/");
    return cut < 0 ? Iris.DEFAULT_BASE : documentIri.substring(0, cut + 1);
  }

  public Node dataset() {
    return here("dataset");
  }

  /** A thing of the description. */
  public Node here(String fragment) {
    return Statements.iri(base + ".well-known/void#" + fragment);
  }

  /** Title, licence, version and date. */
  public void describe(Statements facts) {
    Node dataset = dataset();
    facts
        .type(dataset, "void:Dataset")
        .type(dataset, "dcat:Dataset")
        .text(
            dataset,
            "dcterms:title",
            "图谱：公共事务报告的知识图谱",
            "tupu: a knowledge graph of public-affairs reports")
        .text(
            dataset,
            "dcterms:description",
            "报告中的区域、组织、品牌、项目和平台，每条事实附原文证据。",
            "Regions, organizations, brands, programs and platforms in reports, each fact with its sentence.")
        .add(dataset, "void:vocabulary", Statements.ontology())
        .text(dataset, "void:uriSpace", base);
    release(facts, dataset);
  }

  private void release(Statements facts, Node of) {
    facts
        .add(of, "dcterms:license", Statements.iri(LICENSE))
        .text(of, "dcat:version", version)
        .add(of, "dcterms:modified", modified.toString(), XSDDatatype.XSDdateTime);
  }

  /**
   * A download of the dataset.
   *
   * @param name of the file
   * @param address where it is
   */
  public void download(Statements facts, String name, String address, Measure measure) {
    ExportFormat format = ExportFormat.ofFile(name).orElseThrow();
    Node part = here(name);
    Node checksum = here(name + "-sha256");
    facts
        .add(dataset(), "void:dataDump", Statements.iri(address))
        .add(dataset(), "dcat:distribution", part)
        .type(part, "dcat:Distribution")
        .text(part, "dcterms:title", name)
        .add(part, "dcat:downloadURL", Statements.iri(address))
        .add(part, "dcat:mediaType", Statements.iri(MEDIA_TYPES + format.mediaType()))
        .add(
            part,
            "dcat:byteSize",
            Long.toString(measure.length()),
            XSDDatatype.XSDnonNegativeInteger)
        .add(part, "spdx:checksum", checksum)
        .type(checksum, "spdx:Checksum")
        .add(checksum, "spdx:algorithm", Statements.term("spdx:checksumAlgorithm_sha256"))
        .add(checksum, "spdx:checksumValue", measure.sha256(), XSDDatatype.XSDhexBinary);
    release(facts, part);
    if (ExportFormat.gzipped(name)) {
      facts.add(part, "dcat:compressFormat", Statements.iri(MEDIA_TYPES + "application/gzip"));
    }
  }
}

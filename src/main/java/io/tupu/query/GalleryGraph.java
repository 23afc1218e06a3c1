package io.tupu.query;

import io.tupu.graph.Iris;
import io.tupu.graph.Vocab;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/**
 * The graph {@code {base}graph/queries}: the questions as {@code sh:SPARQLExecutable}, so that
 * programs find in the dataset itself how it is asked.
 */
public final class GalleryGraph {
  private static final String SH = "http://www.w3.org/ns/shacl#";

  private final Iris iris;
  private final QueryCatalog catalog;

  public GalleryGraph(Iris iris, QueryCatalog catalog) {
    this.iris = iris;
    this.catalog = catalog;
  }

  /** Name of the graph. */
  public Node name() {
    return iris.graph("queries");
  }

  /** Sends the questions in their order. */
  public void map(StreamRDF out) {
    Writing writing = new Writing(iris.base(), name(), out);
    writing.prefixes();
    catalog.queries().forEach(writing::question);
  }

  private record Writing(String base, Node graph, StreamRDF out) {
    private Node all() {
      return NodeFactory.createURI(base + "queries");
    }

    void prefixes() {
      add(all(), Vocab.LABEL, text("问题", "zh"));
      add(all(), Vocab.LABEL, text("questions", "en"));
      for (Map.Entry<String, String> prefix : QueryText.prefixes().entrySet()) {
        Node one = NodeFactory.createURI(base + "queries#prefix-" + prefix.getKey());
        add(all(), sh("declare"), one);
        add(one, Vocab.TYPE, sh("PrefixDeclaration"));
        add(one, sh("prefix"), NodeFactory.createLiteralString(prefix.getKey()));
        add(
            one,
            sh("namespace"),
            NodeFactory.createLiteralDT(prefix.getValue(), XSDDatatype.XSDanyURI));
      }
    }

    void question(NamedQuery question) {
      Node node = NodeFactory.createURI(base + "queries/" + question.name());
      add(node, Vocab.TYPE, sh("SPARQLExecutable"));
      add(node, Vocab.TYPE, sh("SPARQLSelectExecutable"));
      question.titles().forEach((lang, title) -> add(node, Vocab.LABEL, text(title, lang)));
      add(node, sh("prefixes"), all());
      add(node, sh("select"), NodeFactory.createLiteralString(question.body()));
      int order = 0;
      for (Param param : question.params()) {
        parameter(node, param, order);
        order++;
      }
    }

    private void parameter(Node question, Param param, int order) {
      Node node = NodeFactory.createURI(question.getURI() + "#param-" + param.name());
      add(question, sh("parameter"), node);
      add(node, Vocab.TYPE, sh("Parameter"));
      add(node, sh("path"), NodeFactory.createURI(base + "queries#" + param.name()));
      param.labels().forEach((lang, label) -> add(node, sh("name"), text(label, lang)));
      Node value = param.value();
      if (value.isURI()) {
        add(node, sh("nodeKind"), sh("IRI"));
      } else {
        add(node, sh("datatype"), NodeFactory.createURI(value.getLiteralDatatypeURI()));
      }
      add(node, sh("optional"), NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
      add(node, sh("defaultValue"), value);
      add(
          node,
          sh("order"),
          NodeFactory.createLiteralDT(Integer.toString(order), XSDDatatype.XSDinteger));
    }

    private void add(Node subject, Node predicate, Node object) {
      out.quad(Quad.create(graph, subject, predicate, object));
    }

    private static Node text(String text, String lang) {
      return NodeFactory.createLiteralLang(text, lang);
    }

    private static Node sh(String local) {
      return NodeFactory.createURI(SH + local);
    }
  }
}

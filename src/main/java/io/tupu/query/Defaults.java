package io.tupu.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** What a query says by {@code VALUES} with one variable and one value: the default of it. */
final class Defaults {
  private Defaults() {}

  static Map<Var, Node> of(Query query) {
    Map<Var, Node> defaults = new LinkedHashMap<>();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            variable(data).ifPresent(v -> defaults.put(v, data.getRows().get(0).get(v)));
          }
        });
    return defaults;
  }

  /** The query without the defaults of these variables, to be given other values. */
  static Query without(Query query, Set<Var> variables) {
    return QueryTransformOps.transform(
        query,
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementGroup group, List<Element> members) {
            ElementGroup rest = new ElementGroup();
            for (Element member : members) {
              if (!(member instanceof ElementData data
                  && variable(data).filter(variables::contains).isPresent())) {
                rest.addElement(member);
              }
            }
            return rest;
          }
        });
  }

  /**
   * The query with a thing in place of its name: where the default of the name stood, the thing
   * gets its IRI, and the patterns that lead from the thing to the name go.
   */
  static Query naming(Query query, Var name, Var thing, Node iri) {
    Binding row = BindingFactory.binding(thing, iri);
    return QueryTransformOps.transform(
        query,
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementGroup group, List<Element> members) {
            ElementGroup changed = new ElementGroup();
            for (Element member : members) {
              boolean named =
                  member instanceof ElementData data
                      && variable(data).filter(name::equals).isPresent();
              changed.addElement(named ? new ElementData(List.of(thing), List.of(row)) : member);
            }
            return changed;
          }

          @Override
          public Element transform(ElementPathBlock block) {
            ElementPathBlock changed = new ElementPathBlock();
            for (TriplePath triple : block.getPattern()) {
              if (!(triple.getSubject().equals(thing) && triple.getObject().equals(name))) {
                changed.addTriplePath(triple);
              }
            }
            return changed;
          }
        });
  }

  private static Optional<Var> variable(ElementData data) {
    boolean one =
        data.getVars().size() == 1
            && data.getRows().size() == 1
            && data.getRows().get(0).contains(data.getVars().get(0));
    return one ? Optional.of(data.getVars().get(0)) : Optional.empty();
  }
}

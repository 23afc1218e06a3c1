package io.tupu.knowledge.load;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/**
 * Lays an analyst's rules over those that are shipped. What is said to be a {@code tupux:Rule} is
 * new or replaces the rule of its IRI; what is said of a shipped rule without that adds words to
 * its slots.
 */
final class RuleOverlay {
  /** The namespace of rules. */
  static final String RULES = "https://w3id.org/tupu/rule/";

  /** The kinds whose mechanism looks at every rule; each other is looked up by its id. */
  private static final List<String> OPEN_KINDS = List.of("HeadNoun", "RejectHead");

  private static final List<String> WHOLE_ONLY = List.of("kind", "type", "example", "expect");

  private final Model rules;
  private final List<String> faults;
  private final Map<String, String> places = new TreeMap<>();

  /**
   * @param rules the shipped ones, which are changed
   */
  RuleOverlay(Model rules, List<String> faults) {
    this.rules = rules;
    this.faults = faults;
  }

  /** Where an own rule stands, by its id. */
  Map<String, String> places() {
    return places;
  }

  void lay(Turtle own) {
    SortedMap<String, Resource> subjects = new TreeMap<>();
    own.model().listSubjects().forEachRemaining(s -> subjects.put(s.toString(), s));
    for (Resource subject : subjects.values()) {
      if (!subject.isURIResource() || !subject.getURI().startsWith(RULES)) {
        fault(own.where(name(subject), subject.toString()), "is no rule: its IRI begins otherwise");
        continue;
      }
      String id = subject.getURI().substring(RULES.length());
      String where = own.where("rule:" + id + " ", subject.getURI());
      places.put(id, where);
      if (subject.hasProperty(RDF.type, rules.createResource(RuleReader.NS + "Rule"))) {
        whole(subject, where);
      } else {
        words(subject, id, where);
      }
    }
  }

  private static String name(Resource subject) {
    return subject.isAnon() ? "[" : subject.getLocalName();
  }

  private void fault(String where, String what) {
    faults.add(where + ": " + what);
  }

  private void whole(Resource own, String where) {
    Resource shipped = rules.createResource(own.getURI());
    Statement kind = own.getProperty(rules.createProperty(RuleReader.NS, "kind"));
    boolean open = kind != null && OPEN_KINDS.contains(kind.getObject().toString());
    if (!rules.containsResource(shipped) && !open) {
      fault(where, "a new rule must be of a kind that is open to new ones: " + OPEN_KINDS);
      return;
    }
    rules.remove(shipped.listProperties().toList());
    rules.add(own.listProperties().toList());
  }

  private void words(Resource own, String id, String where) {
    Resource shipped = rules.createResource(own.getURI());
    if (!shipped.hasProperty(RDF.type)) {
      fault(where, "no rule " + id + " to add words to; a new one is said to be a tupux:Rule");
      return;
    }
    for (Statement said : own.listProperties().toList()) {
      Property slot = said.getPredicate();
      String name = slot.getLocalName();
      boolean known = slot.getNameSpace().equals(RuleReader.NS) && shipped.hasProperty(slot);
      if (!known || WHOLE_ONLY.contains(name)) {
        fault(where, "nothing can be added to the rule " + id + " as " + slot.getURI());
      } else {
        if (name.equals("confidence")) {
          shipped.removeAll(slot);
        }
        rules.add(said);
      }
    }
  }
}

package io.tupu.eval;

import io.tupu.extract.Names;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one document names and says, by a person or by tupu: the only form that the scorer sees.
 *
 * @param doc file name of the document
 * @param text the document's text, to show where something stands; empty where unknown
 * @param links their ends are indexes into the items
 */
public record Annotation(String doc, String text, List<Item> items, List<Link> links) {
  public Annotation {
    items = List.copyOf(items);
    links = List.copyOf(links);
    for (Link link : links) {
      if (Math.min(link.subject, link.object) < 0
          || Math.max(link.subject, link.object) >= items.size()) {
        throw new IllegalArgumentException(doc + ": a relation without an end: " + link);
      }
    }
  }

  /** An annotation that says nothing: the answer for a document that was not read. */
  public static Annotation empty(String doc) {
    return new Annotation(doc, "", List.of(), List.of());
  }

  /**
   * An entity of the document.
   *
   * @param types the primary reading first; of {@link Kinds#TYPES} only
   * @param name as a title
   * @param surfaces normalised name and aliases, none empty
   * @param forms name and aliases as they are written, to find them in the text
   * @param optional whether reasonable readers disagree; false for what tupu read
   * @param confidence the highest of its mentions; 1 for a person's
   */
  public record Item(
      List<String> types,
      String name,
      SortedSet<String> surfaces,
      SortedSet<String> forms,
      boolean optional,
      double confidence) {
    public Item {
      types = List.copyOf(types);
      surfaces = Collections.unmodifiableSortedSet(new TreeSet<>(surfaces));
      forms = Collections.unmodifiableSortedSet(new TreeSet<>(forms));
      if (types.isEmpty()) {
        throw new IllegalArgumentException("an entity without a type: " + name);
      }
    }

    /** An item with these spellings; those that normalise to nothing match nothing. */
    public static Item of(
        List<String> types,
        String name,
        Iterable<String> aliases,
        boolean optional,
        double confidence) {
      TreeSet<String> forms = new TreeSet<>();
      forms.add(name);
      aliases.forEach(forms::add);
      TreeSet<String> surfaces = new TreeSet<>();
      for (String form : forms) {
        surfaces.add(Names.normalise(form));
      }
      surfaces.remove("");
      return new Item(types, name, surfaces, forms, optional, confidence);
    }

    public String type() {
      return types.get(0);
    }

    boolean sharesSurface(Item other) {
      return !Collections.disjoint(surfaces, other.surfaces);
    }
  }

  /**
   * A relation of the document.
   *
   * @param evidence the stretch of the text that says so; empty where unknown
   * @param confidence the highest of its claims; 1 for a person's
   */
  public record Link(
      int subject,
      String relation,
      int object,
      boolean optional,
      String evidence,
      double confidence) {}
}

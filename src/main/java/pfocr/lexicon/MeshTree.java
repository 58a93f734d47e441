package pfocr.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tree of MeSH, as far as the tables name its terms. Immutable and thread-safe. */
public final class MeshTree {
  private final LexiconData data;
  private final Adjacency placesOf;

  MeshTree(LexiconData data) {
    this.data = data;
    this.placesOf = Adjacency.places(data.ids().size(), data.treeConcepts());
  }

  /** Whether MeSH has the numbered concept among enzymes (D08.811) or proteins (D12.776). */
  boolean isProtein(int concept) {
    for (int i = 0; i < placesOf.count(concept); i++) {
      String place = data.treeNumbers().get(placesOf.get(concept, i));
      if (place.startsWith("D08.811") || place.startsWith("D12.776")) return true;
    }
    return false;
  }

  /** The identifiers below a MeSH identifier in the tree, without itself; empty for others. */
  public Set<String> narrower(String id) {
    int number = data.ids().find(Curie.of(id));
    Set<String> below = new TreeSet<>();
    if (number < 0) return below;
    for (int i = 0; i < placesOf.count(number); i++) {
      String prefix = data.treeNumbers().get(placesOf.get(number, i)) + ".";
      int at = -data.treeNumbers().find(prefix) - 1;
      int end = data.treeNumbers().endOfPrefix(prefix, at);
      for (; at < end; at++) below.add(data.ids().get(data.treeConcepts()[at]));
    }
    below.remove(data.ids().get(number));
    return below;
  }

  /** What stands above a MeSH concept in the tree, nearest first; empty for others. */
  public List<Concept> broader(Concept concept) {
    Set<Concept> above = new LinkedHashSet<>();
    List<String> places = places(concept.id());
    while (!places.isEmpty()) {
      places =
          places.stream()
              .filter(place -> place.indexOf('.') > 0)
              .map(place -> place.substring(0, place.lastIndexOf('.')))
              .distinct()
              .toList();
      for (String place : places) {
        int at = data.treeNumbers().find(place);
        if (at >= 0) above.add(data.concept(data.treeConcepts()[at]));
      }
    }
    return List.copyOf(above);
  }

  /** The identifiers above a MeSH identifier in the tree, without itself; empty for others. */
  public Set<String> above(String id) {
    Set<String> above = new LinkedHashSet<>();
    for (String place : places(id)) above.addAll(upwards(place));
    above.remove(id);
    return above;
  }

  /**
   * The identifiers right above a MeSH identifier, one for each place that it has in the tree, and
   * "" for a place at the top. Where the tables do not name what is right above, it is the nearest
   * that they name; what has no place stands at the top.
   */
  public Set<String> parents(String id) {
    Set<String> parents = new LinkedHashSet<>();
    for (String place : places(id)) parents.add(upwards(place).stream().findFirst().orElse(""));
    parents.remove(id);
    return parents.isEmpty() ? Set.of("") : parents;
  }

  /** The way to a MeSH identifier's first place in the tree, from the top, without itself. */
  public List<String> path(String id) {
    List<String> places = places(id);
    return places.isEmpty() ? List.of() : upwards(places.get(0)).reversed();
  }

  /** What the tables name above a place, nearest first. */
  private List<String> upwards(String place) {
    List<String> above = new ArrayList<>();
    for (int dot = place.lastIndexOf('.'); dot > 0; dot = place.lastIndexOf('.', dot - 1)) {
      int at = data.treeNumbers().find(place.substring(0, dot));
      if (at >= 0) above.add(data.ids().get(data.treeConcepts()[at]));
    }
    return above;
  }

  /** The tree numbers of an identifier, sorted; empty when it has none. */
  public List<String> places(String id) {
    int number = data.ids().find(id);
    List<String> numbers = new ArrayList<>();
    if (number < 0) return numbers;
    for (int i = 0; i < placesOf.count(number); i++) {
      numbers.add(data.treeNumbers().get(placesOf.get(number, i)));
    }
    return List.copyOf(numbers);
  }
}

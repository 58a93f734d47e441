package pfocr.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pfocr.lexicon.MeshTree;

/**
 * The MeSH tree over the values of a facet: a node for each value, numbered by its ordinal, and
 * behind them one for each term above. Immutable.
 */
final class TermTree {
  /** Stands for the parent of what is at the top. */
  static final int TOP = -1;

  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> nodes = new HashMap<>();
  private final int[][] above;
  private final int[][] parents;

  private TermTree(FacetOrdinals values, MeshTree mesh) {
    nodes.put("", TOP);
    for (int i = 0; i < values.cardinality(); i++) add(values.value(i));
    above = new int[values.cardinality()][];
    for (int i = 0; i < above.length; i++)
      above[i] = mesh.above(ids.get(i)).stream().mapToInt(this::add).toArray();
    parents = new int[ids.size()][];
    for (int i = 0; i < parents.length; i++)
      // What is above a term in one place only need not be above the values below it in another.
      parents[i] =
          mesh.parents(ids.get(i)).stream()
              .filter(nodes::containsKey)
              .mapToInt(nodes::get)
              .toArray();
  }

  static TermTree of(FacetOrdinals values, MeshTree mesh) {
    return new TermTree(values, mesh);
  }

  private int add(String id) {
    Integer known = nodes.putIfAbsent(id, ids.size());
    if (known != null) return known;
    ids.add(id);
    return ids.size() - 1;
  }

  int size() {
    return ids.size();
  }

  String id(int node) {
    return ids.get(node);
  }

  /** The node of a term, {@link #TOP} for ""; {@link #size} when no value is it or below it. */
  int find(String id) {
    return nodes.getOrDefault(id, ids.size());
  }

  /** The nodes above a value, each once. */
  int[] above(int ordinal) {
    return above[ordinal];
  }

  /** The nodes right above a node, or {@link #TOP} among them. */
  int[] parents(int node) {
    return parents[node];
  }
}

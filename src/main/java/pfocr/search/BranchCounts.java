package pfocr.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pfocr.lexicon.MeshTree;
import pfocr.query.FacetField;

/** Counts some figures by the branches of the MeSH tree that they show. Used by one thread. */
final class BranchCounts {
  private static final Comparator<Branches.Branch> MOST_FIRST =
      Comparator.comparingLong(Branches.Branch::figures)
          .reversed()
          .thenComparing(Branches.Branch::label)
          .thenComparing(Branches.Branch::id);

  private final IndexSnapshot snapshot;
  private final FacetField kind;
  private final DocBuffer docs;
  private final TermTree tree;
  private final int[] figures;
  private final int[] exact;

  /** The figure that a node was last counted for, from 1: it counts once. */
  private final int[] lastCounted;

  private final BitSet withChildren = new BitSet();
  private long missing;

  BranchCounts(IndexSnapshot snapshot, FacetField kind, DocBuffer docs) {
    this.snapshot = snapshot;
    this.kind = kind;
    this.docs = docs;
    this.tree = snapshot.tree(kind);
    this.figures = new int[tree.size()];
    this.exact = new int[tree.size()];
    this.lastCounted = new int[tree.size()];
  }

  /** The level of the tree below a term, "" for the top. */
  Branches below(String parent, boolean relaxed, List<String> warnings, boolean timedOut) {
    count();
    MeshTree mesh = snapshot.lexicon().tree();
    List<String> path = mesh.path(parent);
    return new Branches(
        kind,
        docs.size(),
        missing,
        parent.isEmpty() ? Optional.empty() : Optional.of(branch(parent)),
        path.stream().map(this::term).toList(),
        besides(mesh.parents(parent), path),
        children(tree.find(parent)),
        relaxed,
        warnings,
        timedOut,
        snapshot.info());
  }

  private void count() {
    FacetOrdinals values = snapshot.facet(kind);
    for (int d = 0; d < docs.size(); d++) {
      int doc = docs.get(d);
      if (values.start(doc) == values.end(doc)) missing++;
      for (int i = values.start(doc); i < values.end(doc); i++) {
        int value = values.ordinalAt(i);
        exact[value]++;
        count(value, d + 1);
        for (int node : tree.above(value)) count(node, d + 1);
      }
    }
    for (int node = 0; node < figures.length; node++)
      if (figures[node] > 0)
        for (int parent : tree.parents(node)) if (parent != TermTree.TOP) withChildren.set(parent);
  }

  private void count(int node, int figure) {
    if (lastCounted[node] == figure) return;
    lastCounted[node] = figure;
    figures[node]++;
  }

  private List<Branches.Branch> children(int parent) {
    List<Branches.Branch> children = new ArrayList<>();
    for (int node = 0; node < figures.length; node++)
      if (figures[node] > 0 && Arrays.stream(tree.parents(node)).anyMatch(p -> p == parent))
        children.add(branch(tree.id(node)));
    children.sort(MOST_FIRST);
    return children;
  }

  private Branches.Branch branch(String id) {
    int node = tree.find(id);
    String label = snapshot.labels().of(id);
    if (node == tree.size()) return new Branches.Branch(id, label, 0, 0, false);
    return new Branches.Branch(id, label, figures[node], exact[node], withChildren.get(node));
  }

  private Branches.Term term(String id) {
    return new Branches.Term(id, snapshot.labels().of(id));
  }

  private List<Branches.Term> besides(Set<String> parents, List<String> path) {
    String shown = path.isEmpty() ? "" : path.get(path.size() - 1);
    return parents.stream()
        .filter(id -> !id.isEmpty() && !id.equals(shown))
        .map(this::term)
        .toList();
  }
}

package pfocr.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Counts what is drawn together in some figures. Used by one thread. */
final class NetworkCounts {
  /** How often the clock is read. */
  private static final int CHECK_EVERY = 4096;

  private static final Comparator<Network.Edge> MOST_FIRST =
      Comparator.comparingLong(Network.Edge::figures)
          .reversed()
          .thenComparingInt(Network.Edge::first)
          .thenComparingInt(Network.Edge::second);

  private final IndexSnapshot snapshot;
  private final DrawnOrdinals drawn;
  private final DocBuffer docs;
  private final long deadline;
  private boolean timedOut;

  /**
   * @param deadline {@link System#nanoTime} at which to stop
   */
  NetworkCounts(IndexSnapshot snapshot, DocBuffer docs, long deadline) {
    this.snapshot = snapshot;
    this.drawn = snapshot.drawn();
    this.docs = docs;
    this.deadline = deadline;
  }

  /** Whether time ran out. */
  boolean timedOut() {
    return timedOut;
  }

  /** The things that most of the figures draw, most first; of equals those drawn more elsewhere. */
  private record Top(int[] ordinals, long[] figures) {}

  /** The network of the most often drawn things. */
  Network network(int size, boolean relaxed, List<String> warnings, boolean partial) {
    Top top = top(size);
    List<Network.Node> nodes = new ArrayList<>();
    for (int i = 0; i < top.ordinals().length; i++) {
      int ordinal = top.ordinals()[i];
      DrawnThing thing = snapshot.drawnNames().thing(drawn.ordinals().value(ordinal));
      nodes.add(new Network.Node(thing, top.figures()[i], drawn.figures(ordinal)));
    }
    List<Network.Edge> edges = edges(nodes, together(top.ordinals()));
    return new Network(
        docs.size(), nodes, edges, relaxed, warnings, partial || timedOut, snapshot.info());
  }

  private Top top(int size) {
    Tally tally = new Tally(drawn.ordinals());
    try {
      tally.add(docs);
      List<Integer> best = top(tally, size);
      return new Top(
          best.stream().mapToInt(Integer::intValue).toArray(),
          best.stream().mapToLong(tally::count).toArray());
    } finally {
      tally.clear();
    }
  }

  /** Among many things of one figure each, the known ones tell more than the first letters. */
  private List<Integer> top(Tally tally, int size) {
    List<Integer> best = tally.top(size, ordinal -> true);
    if (best.isEmpty()) return best;
    int least = tally.count(best.get(best.size() - 1));
    List<Integer> some = new ArrayList<>(tally.touched(ordinal -> tally.count(ordinal) == least));
    best.stream().filter(ordinal -> tally.count(ordinal) > least).forEach(some::add);
    some.sort(
        Comparator.<Integer>comparingInt(tally::count)
            .thenComparingInt(drawn::figures)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return some.subList(0, best.size());
  }

  /** How many figures draw each two, the later one first. */
  private int[][] together(int[] ordinals) {
    int[] places = new int[drawn.ordinals().cardinality()];
    Arrays.fill(places, -1);
    for (int i = 0; i < ordinals.length; i++) places[ordinals[i]] = i;
    int[][] together = new int[ordinals.length][ordinals.length];
    int[] here = new int[ordinals.length];
    for (int d = 0; d < docs.size() && !outOfTime(d); d++)
      count(docs.get(d), places, here, together);
    return together;
  }

  private boolean outOfTime(int done) {
    if (done % CHECK_EVERY == CHECK_EVERY - 1 && System.nanoTime() - deadline > 0) timedOut = true;
    return timedOut;
  }

  private void count(int doc, int[] places, int[] here, int[][] together) {
    FacetOrdinals all = drawn.ordinals();
    int size = 0;
    for (int i = all.start(doc); i < all.end(doc); i++) {
      int place = places[all.ordinalAt(i)];
      if (place < 0) continue;
      for (int j = 0; j < size; j++) together[Math.max(place, here[j])][Math.min(place, here[j])]++;
      here[size++] = place;
    }
  }

  private List<Network.Edge> edges(List<Network.Node> nodes, int[][] together) {
    List<Network.Edge> edges = new ArrayList<>();
    for (int second = 0; second < nodes.size(); second++)
      for (int first = 0; first < second; first++)
        if (together[second][first] > 0)
          edges.add(edge(nodes, first, second, together[second][first]));
    edges.sort(MOST_FIRST);
    return edges;
  }

  private Network.Edge edge(List<Network.Node> nodes, int first, int second, int figures) {
    Network.Node a = nodes.get(first);
    Network.Node b = nodes.get(second);
    double all = snapshot.info().figures();
    double byChance = docs.size() * (a.everywhere() / all) * (b.everywhere() / all);
    double strength = Association.strength(figures, a.figures(), b.figures(), docs.size());
    return new Network.Edge(first, second, figures, figures / byChance, strength);
  }
}

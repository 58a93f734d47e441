package pfocr.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what is drawn together by looking at every figure for every pair. */
final class NaiveTogether {
  private final List<NaiveFigure> all;
  private final List<NaiveFigure> found;

  NaiveTogether(List<NaiveFigure> all, List<NaiveFigure> found) {
    this.all = all;
    this.found = found;
  }

  /** How many of the figures draw each thing. */
  static Map<String, Long> drawn(List<NaiveFigure> figures) {
    Map<String, Long> counts = new HashMap<>();
    for (NaiveFigure figure : figures)
      for (String thing : figure.drawn()) counts.merge(thing, 1L, Long::sum);
    return counts;
  }

  static long count(List<NaiveFigure> figures, String... things) {
    return figures.stream().filter(f -> f.drawn().containsAll(List.of(things))).count();
  }

  /** The network of the things. */
  Network network(List<String> things, long total, IndexInfo info) {
    List<Network.Node> nodes = new ArrayList<>();
    for (String thing : things)
      nodes.add(
          new Network.Node(
              new DrawnThing(thing, "", "", "", "", ""), count(found, thing), count(all, thing)));
    List<Network.Edge> edges = new ArrayList<>();
    for (int first = 0; first < nodes.size(); first++)
      for (int second = first + 1; second < nodes.size(); second++) {
        long both = count(found, things.get(first), things.get(second));
        if (both > 0) edges.add(edge(nodes, first, second, both));
      }
    edges.sort(Comparator.comparingLong(Network.Edge::figures).reversed());
    return new Network(total, nodes, edges, false, List.of(), false, info);
  }

  private Network.Edge edge(List<Network.Node> nodes, int first, int second, long both) {
    long a = nodes.get(first).figures();
    long b = nodes.get(second).figures();
    double share = (double) both / found.size();
    double chance =
        (double) nodes.get(first).everywhere()
            / all.size()
            * nodes.get(second).everywhere()
            / all.size();
    return new Network.Edge(
        first, second, both, share / chance, likelihood(both, a, b, found.size()));
  }

  /** G squared as textbooks have it: twice the sum of seen times the logarithm of seen/expected. */
  static double likelihood(long both, long a, long b, long all) {
    double[][] seen = {{both, a - both}, {b - both, all - a - b + both}};
    double sum = 0;
    for (int row = 0; row < 2; row++)
      for (int column = 0; column < 2; column++) {
        double rowSum = seen[row][0] + seen[row][1];
        double columnSum = seen[0][column] + seen[1][column];
        double expected = rowSum * columnSum / all;
        if (seen[row][column] > 0)
          sum += seen[row][column] * Math.log(seen[row][column] / expected);
      }
    return both < (double) a * b / all ? -2 * sum : 2 * sum;
  }
}

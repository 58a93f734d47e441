package pfocr.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import pfocr.query.SearchRequest;
import pfocr.search.DrawnThing;
import pfocr.search.Network;

/**
 * What the address of a network asks for; prints itself as the one query string that asks the same.
 *
 * @param asked the search without page, order and facets, which do not matter here
 * @param nodes how many things
 * @param order of the edges
 */
public record Explored(Asked asked, int nodes, Order order) {
  static Explored of(Asked asked, int nodes, Order order) {
    SearchRequest usual = asked.base();
    Asked plain =
        asked
            .plain()
            .withView(Asked.View.AUTO)
            .with(r ->
                r.withPage(0, usual.size())
                    .withSort(usual.sort())
                    .withFacets(usual.facets(), usual.facetSize())
                    .withHighlight(usual.highlight())
                    .withExplain(false));
    return new Explored(plain, nodes, order);
  }

  /** This network with another number of things. */
  public Explored withNodes(int changed) {
    return new Explored(asked, changed, order);
  }

  /** This network in another order. */
  public Explored withOrder(Order changed) {
    return new Explored(asked, nodes, changed);
  }

  private Explored with(Asked changed) {
    return new Explored(changed, nodes, order);
  }

  /** The path with the query string. */
  public String url(String path) {
    return path + "?" + this;
  }

  /** The search page with the same figures. */
  public String search() {
    return onPage(asked).url("/");
  }

  private static Asked onPage(Asked asked) {
    return asked
        .on(Params.PAGE)
        .with(r -> r.withFacets(Params.PAGE.facets(), Params.PAGE.facetSize()));
  }

  /** The search page with those of the figures that draw all the things. */
  public String search(Network network, DrawnThing... things) {
    return onPage(narrowed(network, things)).url("/");
  }

  /** The network of those of the figures that draw all the things. */
  public String narrow(Network network, DrawnThing... things) {
    return with(narrowed(network, things)).url("/explore");
  }

  /** The search for exactly the found figures that draw the things. */
  private Asked narrowed(Network network, DrawnThing... things) {
    return Narrowing.of(
        asked, network.relaxed(), Arrays.stream(things).map(DrawnThing::query).toList());
  }

  /** The edges in the order. */
  public List<Network.Edge> edges(Network network) {
    Comparator<Network.Edge> comparator =
        switch (order) {
          case STRENGTH -> Comparator.comparingDouble(Network.Edge::strength).reversed();
          case FIGURES -> Comparator.comparingLong(Network.Edge::figures).reversed();
          case LIFT -> Comparator.comparingDouble(Network.Edge::lift).reversed();
          case NAME ->
              Comparator.comparing((Network.Edge edge) -> label(network, edge.first()))
                  .thenComparing(edge -> label(network, edge.second()));
        };
    // The order of the network, by figures, decides between equal ones.
    return network.edges().stream().sorted(comparator).toList();
  }

  private static String label(Network network, int node) {
    return network.nodes().get(node).thing().label().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    String search = asked.toString();
    return search
        + (search.isEmpty() ? "" : "&")
        + Param.NODES.key()
        + "="
        + nodes
        + "&"
        + Param.ORDER.key()
        + "="
        + order.key();
  }
}

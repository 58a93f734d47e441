package pfocr.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import pfocr.query.SearchRequest;
import pfocr.search.Network;
import pfocr.web.SearchPage.Choice;

/**
 * Everything the page of a network shows.
 *
 * @param filters applied filters, each with the network without it
 */
public record ExplorePage(Explored explored, Network network, List<FilterChip> filters) {
  private static final List<Integer> SIZES = List.of(10, 25, 50);

  /** Pairs beyond these are in the JSON only. */
  private static final int ROWS = 50;

  public ExplorePage {
    filters = List.copyOf(filters);
  }

  /**
   * The page of a network.
   *
   * @param label what people read for the value of a filter
   */
  static ExplorePage of(Explored explored, Network network, UnaryOperator<String> label) {
    return new ExplorePage(
        explored,
        network,
        FilterChip.of(
            explored.asked(),
            (field, value) -> label.apply(value),
            other -> Explored.of(other, explored.nodes(), explored.order()).url("/explore")));
  }

  /** The network without any filter. */
  public String withoutFilters() {
    Asked bare = explored.asked().with(FilterChip::cleared);
    return Explored.of(bare, explored.nodes(), explored.order()).url("/explore");
  }

  private SearchRequest request() {
    return explored.asked().request();
  }

  /** What was typed, shortened for headings. */
  public String text() {
    return Format.shortened(request().text(), 120);
  }

  /** What the title bar shows. */
  public String title() {
    String what = text().isEmpty() ? "Explore all figures" : "Explore " + text();
    return what + " · PFOCR Search";
  }

  /** The search box, which goes on with the same filters. */
  public SearchForm form() {
    return SearchForm.of(explored.asked(), List.of());
  }

  /** Notes of the engine and of the address. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>(network.warnings());
    all.addAll(explored.asked().warnings());
    return all;
  }

  /** Whether the figures are all of the index: then its lift is that of the pages of things. */
  public boolean everything() {
    return network.total() == network.index().figures();
  }

  /** The heading of the lift, with the figures in which it is counted. */
  public String liftWords() {
    return everything() ? "Lift in the whole index" : "Lift in these figures";
  }

  /** How many things there may be. */
  public List<Choice> sizes() {
    List<Integer> sizes = new ArrayList<>(SIZES);
    if (!sizes.contains(explored.nodes())) sizes.add(explored.nodes());
    return sizes.stream()
        .sorted()
        .map(size ->
            new Choice(
                Integer.toString(size),
                explored.withNodes(size).url("/explore"),
                size == explored.nodes()))
        .toList();
  }

  /** What the links are chosen and weighed by. */
  public List<Choice> orders() {
    return List.of(Order.FIGURES, Order.LIFT, Order.STRENGTH).stream()
        .map(order ->
            new Choice(
                order.title(),
                explored.withOrder(order).url("/explore"),
                order == explored.order()))
        .toList();
  }

  /** The same network sorted by another column. */
  public String ordered(Order order) {
    return explored.withOrder(order).url("/explore");
  }

  /** The network as JSON. */
  public String json() {
    return explored.url("/api/v1/network");
  }

  /** The things, most figures first or by name. */
  public List<Network.Node> nodes() {
    if (explored.order() != Order.NAME) return network.nodes();
    return network.nodes().stream()
        .sorted(Comparator.comparing(node -> node.thing().label().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The pairs of the table. */
  public List<Network.Edge> edges() {
    List<Network.Edge> edges = explored.edges(network);
    return edges.subList(0, Math.min(ROWS, edges.size()));
  }

  /** The thing at a place. */
  public Network.Node node(int place) {
    return network.nodes().get(place);
  }

  /** The search for the found figures that draw the thing. */
  public String search(Network.Node node) {
    return explored.search(network, node.thing());
  }

  /** The network of the found figures that draw the thing. */
  public String narrow(Network.Node node) {
    return explored.narrow(network, node.thing());
  }

  /** The search for the found figures that draw both. */
  public String search(Network.Edge edge) {
    return explored.search(network, node(edge.first()).thing(), node(edge.second()).thing());
  }
}

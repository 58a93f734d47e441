package pfocr.search;

import java.util.List;

/**
 * The things that are most often drawn in the figures a request finds, and how often each two of
 * them are drawn together there. Counts are exact.
 *
 * @param total figures found
 * @param nodes most often drawn first, ties by key
 * @param edges each pair that at least one found figure draws, most figures first, ties by the
 *     places of the nodes
 * @param relaxed whether fewer words than typed had to match
 * @param warnings what could not be read as meant, in sentences
 * @param timedOut whether time ran out and the counts are of a part of the figures
 * @param index what was searched
 */
public record Network(
    long total,
    List<Node> nodes,
    List<Edge> edges,
    boolean relaxed,
    List<String> warnings,
    boolean timedOut,
    IndexInfo index) {

  public Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    warnings = List.copyOf(warnings);
  }

  /**
   * A thing.
   *
   * @param figures found figures that draw it
   * @param everywhere figures of the whole index that draw it
   */
  public record Node(DrawnThing thing, long figures, long everywhere) {}

  /**
   * Two things drawn together.
   *
   * @param first place of a node in the list, {@code second} that of a later one
   * @param figures found figures that draw both
   * @param lift how many times more often they are drawn together in the found figures than if each
   *     fell there by chance, as often as in the whole index
   * @param strength log-likelihood ratio within the found figures: what their own numbers there do
   *     not explain; negative when they avoid each other
   */
  public record Edge(int first, int second, long figures, double lift, double strength) {}
}

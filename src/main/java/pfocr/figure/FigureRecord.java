package pfocr.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One whole PFOCR record: the figure and the words read in its picture, without duplicates.
 *
 * @param mentions genes, chemicals and diseases; one row per word and identity, in reading order
 */
public record FigureRecord(Figure figure, List<Mention> mentions) {
  public FigureRecord {
    mentions = List.copyOf(mentions);
  }

  /** The mentions of one kind, in their order. */
  public Stream<Mention> mentions(EntityType type) {
    return mentions.stream().filter(m -> m.type() == type);
  }

  /**
   * The identified things of one kind by id, each with the mention that is trusted most: the best
   * provenance, among equals the first in reading order.
   */
  public Map<String, Mention> things(EntityType type) {
    Map<String, Mention> things = new LinkedHashMap<>();
    for (Mention mention : mentions)
      if (mention.type() == type && !mention.id().isEmpty())
        things.merge(
            mention.id(),
            mention,
            (old, other) -> other.provenance().compareTo(old.provenance()) < 0 ? other : old);
    return things;
  }
}

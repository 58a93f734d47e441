package pfocr.figure;

import java.util.List;
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
}

package pfocr.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;

/**
 * A figure's record with what the index knows beyond it. The places are in order and do not
 * overlap.
 *
 * @param title where the figure's title names what is drawn
 * @param caption where the caption does
 * @param paperTitle where the paper's title does
 * @param figures how many figures of the index show the thing of an id, this one included; for
 *     every id of the record's mentions
 */
public record FigureDetail(
    FigureRecord record,
    List<NamedPlace> title,
    List<NamedPlace> caption,
    List<NamedPlace> paperTitle,
    Map<String, Integer> figures) {
  public FigureDetail {
    title = List.copyOf(title);
    caption = List.copyOf(caption);
    paperTitle = List.copyOf(paperTitle);
    figures = Map.copyOf(figures);
  }

  /** The same with only the genes of organisms, by their Latin names; all for none. */
  public FigureDetail withGenesOf(Set<String> organisms) {
    if (organisms.isEmpty()) return this;
    List<Mention> kept =
        record.mentions().stream()
            .filter(m -> m.type() != EntityType.GENE || organisms.contains(m.taxon().name()))
            .toList();
    return new FigureDetail(
        new FigureRecord(record.figure(), kept), title, caption, paperTitle, figures);
  }

  /** How many figures show the thing of a mention; 0 for a mention without an id. */
  public int figures(Mention mention) {
    return figures.getOrDefault(mention.id(), 0);
  }
}

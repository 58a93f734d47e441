package pfocr.enrich;

import java.util.List;
import java.util.Map;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;

/**
 * A figure that shows something of the list.
 *
 * @param rank its place in the order, from 1
 * @param all the statistics of all kinds of things together
 * @param types the statistics of each kind that the list names
 * @param shared the overlap; best provenance first, then by label
 */
public record EnrichedFigure(
    int rank,
    FigureRecord record,
    Statistics all,
    Map<EntityType, Statistics> types,
    List<SharedThing> shared) {
  public EnrichedFigure {
    types = Map.copyOf(types);
    shared = List.copyOf(shared);
  }
}

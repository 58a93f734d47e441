package pfocr.web;

import java.util.List;
import pfocr.enrich.EnrichedFigure;
import pfocr.enrich.Enrichment;
import pfocr.enrich.ExtraThing;
import pfocr.enrich.MissingThing;

/**
 * A figure of the gene-set page with both sides of the overlap.
 *
 * @param missing the first things of the list that the figure does not show
 * @param extra the first things that it shows beside the list
 */
public record EnrichHit(EnrichedFigure figure, List<MissingThing> missing, List<ExtraThing> extra) {
  /** Most things of each side; the API lists all. */
  private static final int MOST = 100;

  public EnrichHit {
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
  }

  static EnrichHit of(Enrichment enrichment, EnrichedFigure figure) {
    return new EnrichHit(
        figure,
        enrichment.missing(figure).stream().limit(MOST).toList(),
        enrichment.extra(figure).stream().limit(MOST).toList());
  }

  /** What the two sets do not share, in words; "" when they are the same. */
  public String unshared() {
    int beside = figure.all().extra();
    int without = figure.all().missing();
    if (beside == 0 && without == 0) return "";
    if (without == 0) return Format.number(beside) + " only in the figure";
    if (beside == 0) return Format.number(without) + " only in your set";
    return Format.number(beside)
        + " only in the figure, "
        + Format.number(without)
        + " only in your set";
  }

  /** How many of a side are not listed, as {@code +12}; "" when all are. */
  public static String rest(int all, List<?> listed) {
    return all > listed.size() ? "+" + Format.number(all - listed.size()) : "";
  }
}

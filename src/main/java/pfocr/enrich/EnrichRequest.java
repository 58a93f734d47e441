package pfocr.enrich;

import pfocr.query.SearchRequest;

/**
 * What an analysis asks for.
 *
 * @param figures which figures are tested; also the facets to count, the page and the time
 * @param list names and ids of genes, chemicals and diseases, separated in any way
 * @param background what the list was drawn from: "" or {@code organism} for the organism of the
 *     list, names of organisms, {@code corpus} for everything drawn, else a list of names
 */
public record EnrichRequest(
    SearchRequest figures, String list, String background, Universe universe, Measure sort) {
  /** Most entries of a list. */
  public static final int MAX_ENTRIES = 2_000;

  /** Most entries of a background: all genes of a large genome. */
  public static final int MAX_BACKGROUND = 60_000;

  /** Separators are brought to one form, so that equal lists make equal requests. */
  public EnrichRequest {
    list = ListParser.canonical(list);
    background = ListParser.canonical(background);
  }

  /** All figures, tested for a list against the genes of its organism, smallest p first. */
  public static EnrichRequest of(String list) {
    return new EnrichRequest(SearchRequest.of(""), list, "", Universe.FULL, Measure.P);
  }

  public EnrichRequest withFigures(SearchRequest changed) {
    return new EnrichRequest(changed, list, background, universe, sort);
  }

  public EnrichRequest withBackground(String changed) {
    return new EnrichRequest(figures, list, changed, universe, sort);
  }

  public EnrichRequest withUniverse(Universe changed) {
    return new EnrichRequest(figures, list, background, changed, sort);
  }

  public EnrichRequest withSort(Measure changed) {
    return new EnrichRequest(figures, list, background, universe, changed);
  }
}

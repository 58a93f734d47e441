package pfocr.web;

import java.util.List;
import java.util.Optional;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.Hit;
import pfocr.search.ResultPage;

/**
 * Where a figure stands in the result it was opened from. The address alone tells: the search is
 * run again around its rank, and near by when the index has changed meanwhile.
 *
 * @param back the page of the result that holds the figure
 * @param position {@code 3 of 131}; "" when the figure is no longer near its place
 * @param previous the neighbour before, if there is one
 * @param form the search box with the search
 * @param complete false when the time for searching ended first
 */
public record ResultPlace(
    String back,
    String position,
    Optional<Neighbour> previous,
    Optional<Neighbour> next,
    SearchForm form,
    boolean complete) {
  /** A figure beside the one shown, with its address in the same result. */
  public record Neighbour(String href, String title) {}

  /** How far from its old rank a figure is looked for. */
  private static final int NEAR = 20;

  private static final int LAST = SearchRequest.MAX_FROM;

  /** Places of a result that begin at a rank. */
  private record Window(int from, ResultPage page) {
    int rankOf(String figid) {
      List<Hit> hits = page.hits();
      for (int i = 0; i < hits.size(); i++)
        if (hits.get(i).figure().figid().equals(figid)) return from + i;
      return -1;
    }

    Optional<Neighbour> neighbour(Asked asked, int rank) {
      int place = rank - from;
      if (place < 0 || place >= page.hits().size() || rank > LAST) return Optional.empty();
      var figure = page.hits().get(place).figure();
      return Optional.of(
          new Neighbour(FigureLinks.page(figure, asked, rank), FigureLabel.title(figure)));
    }
  }

  /**
   * Finds the place.
   *
   * @param rank where the figure stood, counted from 0
   */
  static ResultPlace of(FigureSearch search, Asked asked, int rank, String figid) {
    Window window = window(search, asked, rank, 1);
    int found = window.rankOf(figid);
    // One beyond the expected rank is found, too, but then its own neighbours are not all there.
    if (found != rank) {
      window = window(search, asked, rank, NEAR);
      found = window.rankOf(figid);
    }
    SearchForm form = SearchForm.of(asked, List.of());
    boolean complete = !window.page().timedOut();
    if (found < 0)
      return new ResultPlace(
          back(asked, rank), "", Optional.empty(), Optional.empty(), form, complete);
    String position = Format.number(found + 1L) + " of " + Format.number(window.page().total());
    String anchor = FigureLabel.anchor(window.page().hits().get(found - window.from()).figure());
    return new ResultPlace(
        back(asked, found) + '#' + QueryString.encodePath(anchor),
        position,
        window.neighbour(asked, found - 1),
        window.neighbour(asked, found + 1),
        form,
        complete);
  }

  private static Window window(FigureSearch search, Asked asked, int rank, int around) {
    int from = Math.max(0, Math.min(rank, LAST) - around);
    SearchRequest request =
        PageRoutes.shown(asked)
            .request()
            .withFacets(List.of(), 1)
            .withHighlight(false)
            .withPage(from, 2 * around + 1);
    return new Window(from, Errors.blameRequest(() -> search.search(request)));
  }

  /** The page of the result that holds a rank. */
  static String back(Asked asked, int rank) {
    int size = Math.max(1, asked.request().size());
    int from = asked.start() ? 0 : Math.min(rank, LAST) / size * size;
    return asked.with(r -> r.withPage(from, r.size())).url("/");
  }
}

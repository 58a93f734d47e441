package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import pfocr.query.SearchRequest;
import pfocr.search.ResultPage;

/**
 * The pages of a result around the one shown.
 *
 * @param previous its address, "" on the first page
 * @param next its address, "" on the last page
 */
public record Paging(String previous, String next, List<SearchPage.Choice> pages, String position) {
  private static final int AROUND = 2;

  public Paging {
    pages = List.copyOf(pages);
  }

  static Paging of(Asked asked, ResultPage result) {
    SearchRequest request = asked.request();
    int size = Math.max(1, request.size());
    if (request.cursor().isPresent()) return behindCursor(asked, result);
    long last = Math.min((result.total() - 1) / size, SearchRequest.MAX_FROM / size);
    long current = request.from() / size;
    String position =
        result.hits().isEmpty()
            ? ""
            : Format.number(request.from() + 1L)
                + "–"
                + Format.number(request.from() + result.hits().size())
                + " of "
                + Format.number(result.total());
    String previous = request.from() == 0 ? "" : page(asked, Math.max(0, request.from() - size));
    return new Paging(previous, next(asked, result), pages(asked, current, last), position);
  }

  private static String next(Asked asked, ResultPage result) {
    SearchRequest request = asked.request();
    long from = (long) request.from() + request.size();
    if (request.size() == 0 || from >= result.total()) return "";
    if (from <= SearchRequest.MAX_FROM) return page(asked, (int) from);
    return result.next().map(cursor -> cursor(asked, cursor)).orElse("");
  }

  private static Paging behindCursor(Asked asked, ResultPage result) {
    String next = result.next().map(cursor -> cursor(asked, cursor)).orElse("");
    return new Paging("", next, List.of(), "of " + Format.number(result.total()));
  }

  private static List<SearchPage.Choice> pages(Asked asked, long current, long last) {
    List<SearchPage.Choice> pages = new ArrayList<>();
    int size = Math.max(1, asked.request().size());
    for (long page = Math.max(0, current - AROUND);
        page <= Math.min(last, current + AROUND);
        page++)
      pages.add(
          new SearchPage.Choice(
              Long.toString(page + 1), page(asked, (int) (page * size)), page == current));
    return pages;
  }

  private static String page(Asked asked, int from) {
    return asked.with(r -> r.withPage(from, r.size())).url("/");
  }

  private static String cursor(Asked asked, String cursor) {
    return asked.with(r -> r.withCursor(cursor, r.size())).url("/");
  }
}

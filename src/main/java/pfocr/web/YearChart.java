package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.YearRange;
import pfocr.search.Bucket;
import pfocr.search.FacetCounts;
import pfocr.search.IndexInfo;

/**
 * Figures per year as bars, several years in one where single ones would be too narrow to hit. The
 * bars span the years of the whole corpus, so that they stay in place while words and filters
 * change. A chosen range of years is drawn nearer.
 *
 * @param width width of the drawing in its own units; the height is {@link #HEIGHT}
 * @param unknown figures without a year
 * @param unknownHref the search for them
 * @param everHref the search without years, "" when none are chosen
 */
public record YearChart(
    int width, List<Bar> bars, long unknown, String unknownHref, String everHref) {
  public static final int HEIGHT = 60;

  private static final int[] STEPS = {1, 2, 3, 5, 10, 20, 50, 100};
  private static final int GAP = 2;

  /** Width of a bar with its gap: WCAG 2.2 asks for targets of 24 pixels. */
  private static final int SLOT = 26;

  /** Whether there is nothing to see: no figure of a known year. */
  public boolean empty() {
    return bars.stream().allMatch(bar -> bar.count() == 0);
  }

  /**
   * One bar.
   *
   * @param years {@code 2015} or {@code 2013–2015}
   * @param href the search narrowed to it
   */
  public record Bar(
      String years, long count, int x, int y, int width, int height, String href, boolean chosen) {
    /** What a screen reader says: {@code 2013–2015: 12 figures}. */
    public String label() {
      return years + ": " + count + (count == 1 ? " figure" : " figures");
    }
  }

  public YearChart {
    bars = List.copyOf(bars);
  }

  /**
   * The chart of a facet.
   *
   * @param corpus the years of all figures, empty when none has a year
   * @param most how many bars there is room for
   */
  static YearChart of(FacetCounts facet, Asked asked, Optional<YearRange> corpus, int most) {
    return of(facet, asked, corpus, most, other -> other.url("/"));
  }

  /**
   * The chart of a facet that leads elsewhere.
   *
   * @param address where another search is shown
   */
  static YearChart of(
      FacetCounts facet,
      Asked asked,
      Optional<YearRange> corpus,
      int most,
      Function<Asked, String> address) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    long unknown = facet.missing();
    for (Bucket bucket : facet.buckets()) {
      if (bucket.value().matches("\\d{4}"))
        counts.merge(Integer.parseInt(bucket.value()), bucket.count(), Long::sum);
      else unknown = bucket.count();
    }
    List<Bar> bars =
        corpus
            .map(all -> bars(counts, span(all, asked, most), asked, most, address))
            .orElse(List.of());
    int width = bars.isEmpty() ? 1 : bars.size() * (bars.get(0).width() + GAP);
    return new YearChart(
        width, bars, unknown, address.apply(only(asked, "unknown")), ever(asked, address));
  }

  /** The years of all figures of an index; empty when none has one. */
  static Optional<YearRange> span(IndexInfo index) {
    int first = index.firstYear();
    int last = index.lastYear();
    return first > 0 && first <= last ? Optional.of(new YearRange(first, last)) : Optional.empty();
  }

  /** The years to draw: all, or the chosen ones with as many around them as there is room for. */
  private static YearRange span(YearRange all, Asked asked, int most) {
    Filter filter = asked.request().filters().get(FacetField.YEAR);
    if (filter == null || !SearchForm.isRange(filter)) return all;
    YearRange chosen = YearRange.parse(filter.any().get(0)).orElse(all);
    int first = Math.max(all.first(), chosen.first());
    int last = Math.min(all.last(), chosen.last());
    if (first > last) return all;
    first = Math.max(all.first(), first - Math.max(0, most - 1 - last + first) / 2);
    last = Math.min(all.last(), Math.max(last, first + most - 1));
    return new YearRange(Math.max(all.first(), Math.min(first, last - most + 1)), last);
  }

  private static int step(int years, int most) {
    for (int step : STEPS) if ((years + step - 1) / step <= most) return step;
    return (years + most - 1) / most;
  }

  private static List<Bar> bars(
      TreeMap<Integer, Long> counts,
      YearRange span,
      Asked asked,
      int most,
      Function<Asked, String> address) {
    int last = span.last();
    int step = step(last - span.first() + 1, most);
    int groups = (last - span.first()) / step + 1;
    long[] sums = new long[groups];
    counts
        .subMap(span.first(), true, last, true)
        .forEach((year, count) -> sums[groups - 1 - (last - year) / step] += count);
    long highest = 1;
    for (long sum : sums) highest = Math.max(highest, sum);
    int slot = most * SLOT / groups;
    List<Bar> bars = new ArrayList<>(groups);
    for (int i = 0; i < groups; i++) {
      int end = last - (groups - 1 - i) * step;
      YearRange range = new YearRange(Math.max(span.first(), end - step + 1), end);
      int height = sums[i] == 0 ? 1 : (int) Math.max(3, Math.round(54.0 * sums[i] / highest));
      bars.add(
          new Bar(
              range.toString().replace("..", "–"),
              sums[i],
              i * slot + GAP / 2,
              HEIGHT - height,
              slot - GAP,
              height,
              address.apply(only(asked, range.toString())),
              chosen(asked, range)));
    }
    return bars;
  }

  private static String ever(Asked asked, Function<Asked, String> address) {
    if (!asked.request().filters().containsKey(FacetField.YEAR)) return "";
    return address.apply(
        asked.fromStart(Asked.filter(FacetField.YEAR, f -> new Filter(List.of(), List.of()))));
  }

  private static Asked only(Asked asked, String value) {
    return asked.fromStart(
        Asked.filter(FacetField.YEAR, f -> new Filter(List.of(value), f.none())));
  }

  private static boolean chosen(Asked asked, YearRange bar) {
    Filter filter = asked.request().filters().get(FacetField.YEAR);
    if (filter == null) return false;
    return filter.any().stream()
        .flatMap(value -> YearRange.parse(value).stream())
        .anyMatch(range -> range.first() <= bar.last() && bar.first() <= range.last());
  }

  /** The first year of all bars. */
  public String first() {
    return bars.get(0).years().split("–")[0];
  }

  /** The last year of all bars. */
  public String last() {
    String years = bars.get(bars.size() - 1).years();
    return years.substring(years.indexOf('–') + 1);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "YearChart[%d bars, %d unknown]", bars.size(), unknown);
  }
}

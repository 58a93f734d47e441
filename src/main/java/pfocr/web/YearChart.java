package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import pfocr.query.FacetField;
import pfocr.query.YearRange;
import pfocr.search.Bucket;
import pfocr.search.FacetCounts;

/**
 * Figures per year as bars, several years in one where single ones would be too narrow to hit.
 *
 * @param width width of the drawing in its own units; the height is {@link #HEIGHT}
 * @param unknown figures without a year
 * @param unknownHref the search for them
 */
public record YearChart(int width, List<Bar> bars, long unknown, String unknownHref) {
  public static final int HEIGHT = 60;

  private static final int[] STEPS = {1, 2, 3, 5, 10, 20, 50, 100};
  private static final int GAP = 2;

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
   * @param most how many bars there is room for
   */
  static YearChart of(FacetCounts facet, Asked asked, int most) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    long unknown = facet.missing();
    for (Bucket bucket : facet.buckets()) {
      if (bucket.value().matches("\\d{4}"))
        counts.merge(Integer.parseInt(bucket.value()), bucket.count(), Long::sum);
      else unknown = bucket.count();
    }
    String unknownHref = href(asked, "unknown");
    if (counts.isEmpty()) return new YearChart(1, List.of(), unknown, unknownHref);
    int step = step(counts.lastKey() - counts.firstKey() + 1, most);
    return new YearChart(most * 26, bars(counts, step, asked, most), unknown, unknownHref);
  }

  private static int step(int years, int most) {
    for (int step : STEPS) if ((years + step - 1) / step <= most) return step;
    return (years + most - 1) / most;
  }

  private static List<Bar> bars(TreeMap<Integer, Long> counts, int step, Asked asked, int most) {
    int last = counts.lastKey();
    int groups = (last - counts.firstKey()) / step + 1;
    long[] sums = new long[groups];
    counts.forEach((year, count) -> sums[groups - 1 - (last - year) / step] += count);
    long highest = 1;
    for (long sum : sums) highest = Math.max(highest, sum);
    int slot = most * 26 / groups;
    List<Bar> bars = new ArrayList<>(groups);
    for (int i = 0; i < groups; i++) {
      YearRange range =
          new YearRange(last - (groups - i) * step + 1, last - (groups - 1 - i) * step);
      int height = sums[i] == 0 ? 1 : (int) Math.max(3, Math.round(54.0 * sums[i] / highest));
      bars.add(
          new Bar(
              range.toString().replace("..", "–"),
              sums[i],
              i * slot + GAP / 2,
              HEIGHT - height,
              slot - GAP,
              height,
              href(asked, range.toString()),
              chosen(asked, range)));
    }
    return bars;
  }

  private static String href(Asked asked, String value) {
    return asked
        .fromStart(
            Asked.filter(FacetField.YEAR, f -> new pfocr.query.Filter(List.of(value), f.none())))
        .url("/");
  }

  private static boolean chosen(Asked asked, YearRange bar) {
    var filter = asked.request().filters().get(FacetField.YEAR);
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

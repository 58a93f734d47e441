package pfocr.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years from {@code first} to {@code last}, both included; open ends are 0 and 9999.
 *
 * <p>Written {@code 2015}, {@code 2010..2020}, {@code 2010..}, {@code ..2020}; {@code 2010-2020}
 * and {@code 2010:2020} are read as well.
 */
public record YearRange(int first, int last) {
  private static final Pattern FORM = Pattern.compile("(\\d{4})?\\s*(\\.\\.|:|-|–)\\s*(\\d{4})?");
  private static final int OPEN_END = 9999;

  public YearRange {
    if (first > last)
      throw new IllegalArgumentException(
          "year range ends before it begins: " + first + ".." + last);
  }

  /** The range that the text writes; empty when it is none. A range written backwards is turned. */
  public static Optional<YearRange> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.matches("\\d{4}")) {
      int year = Integer.parseInt(trimmed);
      return Optional.of(new YearRange(year, year));
    }
    Matcher m = FORM.matcher(trimmed);
    if (!m.matches() || (m.group(1) == null && m.group(3) == null)) return Optional.empty();
    int first = m.group(1) == null ? 0 : Integer.parseInt(m.group(1));
    int last = m.group(3) == null ? OPEN_END : Integer.parseInt(m.group(3));
    return Optional.of(new YearRange(Math.min(first, last), Math.max(first, last)));
  }

  /** Whether the year lies in the range. */
  public boolean contains(int year) {
    return first <= year && year <= last;
  }

  @Override
  public String toString() {
    if (first == last) return Integer.toString(first);
    return (first == 0 ? "" : Integer.toString(first))
        + ".."
        + (last == OPEN_END ? "" : Integer.toString(last));
  }
}

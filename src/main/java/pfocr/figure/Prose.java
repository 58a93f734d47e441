package pfocr.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what the making of the files broke in sentences; words and letters stay as they are. */
final class Prose {
  /** Brackets whose citations were cut out: {@code (, , )}, {@code [; ;]}, {@code ()}. */
  private static final Pattern HOLE = Pattern.compile(" ?(?:\\([ ,;]*\\)|\\[[ ,;]*])");

  /** The full stop that is put behind every paper title, also where it does not belong. */
  private static final Pattern ADDED_STOP = Pattern.compile(" +\\.$|(?<=[?!])\\.$");

  private Prose() {}

  /** A caption or title without the holes of its citations. */
  static String caption(String text) {
    if (text.indexOf('(') < 0 && text.indexOf('[') < 0) return text;
    Matcher hole = HOLE.matcher(text);
    return hole.find() ? hole.replaceAll("").strip() : text;
  }

  /** A paper's title with one fitting sentence end. */
  static String paperTitle(String text) {
    Matcher stop = ADDED_STOP.matcher(text);
    if (!stop.find()) return text;
    String title = text.substring(0, stop.start());
    return title.endsWith("?") || title.endsWith("!") || title.isEmpty() ? title : title + ".";
  }
}

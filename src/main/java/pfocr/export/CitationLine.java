package pfocr.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a record's citation, {@code Tuan Trang, et al. J Neurosci. 2015 Oct
 * 14;35(41):13879-13888.}; each "" when it cannot be told.
 *
 * @param authors {@code Tuan Trang, et al.}
 * @param rest all behind the authors
 */
record CitationLine(
    String authors, String rest, String journal, String volume, String issue, String pages) {
  static final CitationLine NONE = new CitationLine("", "", "", "", "", "");

  private static final String OTHERS = ", et al.";

  private static final Pattern PLACE =
      Pattern.compile(
          "([^;]+?)\\. ?(?:\\d{4}\\b[^;:]*)?"
              + "(?:;([\\w-]+)(?:\\(([^)]*)\\))?)?(?::([\\w.-]*\\w))?[. ]*");

  static CitationLine of(String citation) {
    String line = Reference.line(citation);
    String author = Reference.author(line);
    boolean others = !author.isEmpty() && line.startsWith(OTHERS, author.length());
    String authors = others ? author + OTHERS : author;
    String rest = line.substring(authors.length()).replaceFirst("^[\\s.,]+", "");
    Matcher place = PLACE.matcher(rest);
    if (!place.matches()) return new CitationLine(authors, rest, "", "", "", "");
    return new CitationLine(
        authors, rest, part(place, 1), part(place, 2), part(place, 3), part(place, 4));
  }

  private static String part(Matcher place, int group) {
    return place.group(group) == null ? "" : place.group(group);
  }
}

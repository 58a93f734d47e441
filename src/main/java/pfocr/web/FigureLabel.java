package pfocr.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pfocr.figure.Figure;
import pfocr.search.Hit;
import pfocr.search.Snippet;

/** What people read for a figure: its number and its title, also where the record has neither. */
public final class FigureLabel {
  private static final Pattern NORMAL = Pattern.compile("[A-Z]{1,3}(\\d.*?)\\W*");

  private static final String KIND = "(f(?:ig(?:ure)?)?|g|sch(?:eme)?)";

  /**
   * Ids of publishers' files and markup that stand for a number: {@code ijms-17-01234-f004}, {@code
   * F(1)}.
   */
  private static final List<Pattern> FILES =
      List.of(
          Pattern.compile("(?:\\S*[^\\p{L}\\s])?" + KIND + "[ ._(-]*0*(\\d+[a-z]?)\\W*", flags()),
          Pattern.compile(KIND + "0*(\\d+[a-z]?)-.*", flags()));

  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  private FigureLabel() {}

  private static int flags() {
    return Pattern.CASE_INSENSITIVE;
  }

  /** Whether there is anything to read in a text: some captions are a full stop. */
  public static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Where a list of figures has this one, as an address within the page. */
  public static String anchor(Figure figure) {
    return "hit-" + figure.figid();
  }

  /** {@code Figure 2}; the number as written when it cannot be read, "" when there is none. */
  public static String number(Figure figure) {
    Matcher normal = NORMAL.matcher(figure.number());
    if (normal.matches() && !figure.figtype().isEmpty())
      return figure.figtype() + " " + normal.group(1);
    String written = TAGS.matcher(figure.number()).replaceAll("").strip();
    for (Pattern file : FILES) {
      Matcher number = file.matcher(written);
      if (number.matches()) return kind(figure, number.group(1)) + " " + number.group(2);
    }
    return written;
  }

  private static String kind(Figure figure, String written) {
    if (written.toLowerCase(Locale.ROOT).startsWith("sch")) return "Scheme";
    return figure.figtype().isEmpty() ? "Figure" : figure.figtype();
  }

  /** {@code Figure 2 of PMC4604226}. */
  public static String place(Figure figure) {
    String number = number(figure);
    return (number.isEmpty() ? "Figure" : number) + " of " + figure.paper().pmcid();
  }

  /** The figure's title; its number in the paper, by the paper's title, when it has none. */
  public static String title(Figure figure) {
    if (!figure.title().isEmpty()) return figure.title();
    String paper = figure.paper().title();
    return paper.isEmpty() ? place(figure) : paper + behind(paper, figure);
  }

  /** The title of a hit as HTML, with its marks. */
  public static String html(Hit hit) {
    Figure figure = hit.figure();
    if (!figure.title().isEmpty()) return Marks.html(hit.title());
    String paper = figure.paper().title();
    return paper.isEmpty()
        ? plain(place(figure))
        : Marks.html(hit.paperTitle()) + plain(behind(paper, figure));
  }

  private static String plain(String text) {
    return Marks.html(new Snippet(text, List.of(), false, false));
  }

  private static String behind(String paper, Figure figure) {
    String number = number(figure);
    if (number.isEmpty()) return "";
    boolean ended = paper.endsWith(".") || paper.endsWith("?") || paper.endsWith("!");
    return (ended ? " " : ". ") + number;
  }
}

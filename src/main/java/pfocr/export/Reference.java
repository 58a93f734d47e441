package pfocr.export;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pfocr.figure.Figure;
import pfocr.figure.Paper;
import pfocr.figure.PmcLinks;

/**
 * What reference managers are told about a figure or its paper. Texts are one line each, "" when
 * not known.
 *
 * @param key unique, of letters, digits and {@code _ . -}
 * @param title the paper's title, or the figure's, else the paper's
 * @param author the first author, the only one that records name
 * @param line the parts of the paper's citation; for papers only
 * @param note a figure's number, the paper's title and its citation; a paper's citation
 */
record Reference(
    Kind kind,
    String key,
    String title,
    String author,
    OptionalInt year,
    String journal,
    String publisher,
    String doi,
    String pmcid,
    String url,
    String caption,
    List<String> keywords,
    CitationLine line,
    String note) {
  /**
   * The first author of a citation: up to a comma, or to the first full stop that does not stand
   * behind an initial.
   */
  private static final Pattern AUTHOR =
      Pattern.compile("(\\p{Lu}(?:[^.,;0-9]|(?<=\\b\\p{Lu})\\.){2,100}?)(?:,|(?<!\\b\\p{Lu})\\.)");

  /** What is referred to, in the words of each format. */
  enum Kind {
    FIGURE("FIGURE", "misc", "figure"),
    PAPER("JOUR", "article", "article-journal");

    final String ris;
    final String bibtex;
    final String csl;

    Kind(String ris, String bibtex, String csl) {
      this.ris = ris;
      this.bibtex = bibtex;
      this.csl = csl;
    }
  }

  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  static Reference of(Figure figure) {
    Paper paper = figure.paper();
    String number = figure.number().isEmpty() ? "Figure" : figure.number();
    String title = line(figure.title().isEmpty() ? paper.title() : figure.title());
    return new Reference(
        Kind.FIGURE,
        figure.figid().replaceAll("[^A-Za-z0-9_.-]", "-"),
        title.isEmpty() ? figure.figid() : title,
        author(paper.citation()),
        paper.year(),
        journal(paper),
        line(paper.publisher()),
        line(paper.doi()),
        line(paper.pmcid()),
        PmcLinks.figure(figure),
        line(figure.caption()),
        keywords(paper),
        CitationLine.NONE,
        line(number + " in: " + paper.title() + " " + paper.citation()));
  }

  /** The paper of a figure. */
  static Reference ofPaper(Figure figure) {
    Paper paper = figure.paper();
    String title = line(paper.title());
    CitationLine line = CitationLine.of(paper.citation());
    return new Reference(
        Kind.PAPER,
        paper.pmcid().replaceAll("[^A-Za-z0-9_.-]", "-"),
        title.isEmpty() ? paper.pmcid() : title,
        author(paper.citation()),
        paper.year(),
        journal(paper).isEmpty() ? line.journal() : journal(paper),
        line(paper.publisher()),
        line(paper.doi()),
        line(paper.pmcid()),
        PmcLinks.article(figure),
        "",
        keywords(paper),
        line,
        line(paper.citation()));
  }

  private static String journal(Paper paper) {
    return line(paper.journal().isEmpty() ? paper.journalAbbreviation() : paper.journal());
  }

  private static List<String> keywords(Paper paper) {
    return paper.keywords().stream().map(Reference::line).filter(k -> !k.isEmpty()).toList();
  }

  /** The first author that a citation names; "" when it cannot be told. */
  static String author(String citation) {
    Matcher m = AUTHOR.matcher(line(citation));
    return m.lookingAt() && m.group(1).contains(" ") ? m.group(1).strip() : "";
  }

  /** The last word of a name. */
  static String family(String author) {
    return author.substring(author.lastIndexOf(' ') + 1);
  }

  /** A name without its last word. */
  static String given(String author) {
    return author.substring(0, Math.max(0, author.lastIndexOf(' ')));
  }

  private static boolean isLine(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f || c == ' ' && blank) return false;
      blank = c == ' ';
    }
    return !blank || text.isEmpty();
  }

  /** The text without line ends, tabs and other control characters. */
  static String line(String text) {
    return isLine(text) ? text : BREAKS.matcher(text).replaceAll(" ").strip();
  }
}

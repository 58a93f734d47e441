package pfocr.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import pfocr.figure.Figure;

/** How a figure, or the paper it stands in, is cited. */
public final class Citation {
  /** The forms of one reference. */
  public enum Style {
    /** A sentence for a list of references. */
    TEXT("text/plain; charset=utf-8", "txt"),
    RIS(ExportFormat.RIS.contentType(), ExportFormat.RIS.extension()),
    BIBTEX(ExportFormat.BIBTEX.contentType(), ExportFormat.BIBTEX.extension()),
    /** An array with one item of the Citation Style Language. */
    CSLJSON(ExportFormat.CSLJSON.contentType(), "csl.json");

    private final String contentType;
    private final String extension;

    Style(String contentType, String extension) {
      this.contentType = contentType;
      this.extension = extension;
    }

    /** The media type, with its character set where it has one. */
    public String contentType() {
      return contentType;
    }

    /** The end of file names, without a dot. */
    public String extension() {
      return extension;
    }
  }

  private final Figure figure;
  private final Reference reference;

  private Citation(Figure figure, Reference reference) {
    this.figure = figure;
    this.reference = reference;
  }

  /** The figure, with its paper in a note. */
  public static Citation ofFigure(Figure figure) {
    return new Citation(figure, Reference.of(figure));
  }

  /** The paper alone. */
  public static Citation ofPaper(Figure figure) {
    return new Citation(figure, Reference.ofPaper(figure));
  }

  /** The reference in a style, as the text of a whole file. */
  public String in(Style style) {
    StringWriter out = new StringWriter();
    try {
      switch (style) {
        case TEXT -> out.write(sentence() + "\n");
        case RIS -> new RisWriter(out).write(reference);
        case BIBTEX -> new BibtexWriter(out).write(reference);
        case CSLJSON -> {
          CslJsonWriter writer = new CslJsonWriter(out);
          writer.begin();
          writer.write(reference);
          writer.end();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The reference as one line of text. */
  public String sentence() {
    String paper = paper();
    if (reference.kind() == Reference.Kind.PAPER) return paper;
    String number = figure.number().isEmpty() ? "Figure" : figure.number();
    String title = Reference.line(figure.title());
    return number + ": " + (title.isEmpty() ? "" : ended(title) + " ") + "In: " + paper;
  }

  /** First author, title, the rest of the citation, and where it can be read. */
  private String paper() {
    String title = Reference.line(figure.paper().title());
    CitationLine line = CitationLine.of(figure.paper().citation());
    StringBuilder text = new StringBuilder();
    for (String part : new String[] {line.authors(), title, line.rest()})
      if (!part.isEmpty()) text.append(ended(part)).append(' ');
    if (!reference.doi().isEmpty()) text.append("doi:").append(reference.doi()).append(". ");
    if (!reference.pmcid().isEmpty()) text.append(reference.pmcid()).append(". ");
    return text.append(reference.url()).toString();
  }

  private static String ended(String text) {
    return ".?!".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
  }
}

package pfocr.export;

import java.io.IOException;
import java.io.Writer;
import pfocr.figure.FigureRecord;

/** References as BibTeX entries in UTF-8. */
final class BibtexWriter implements FigureWriter {
  private final Writer out;

  BibtexWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    write(Reference.of(record.figure()));
  }

  void write(Reference reference) throws IOException {
    out.write("@" + reference.kind().bibtex + "{");
    out.write(reference.key());
    field("title", escaped(reference.title()));
    if (!reference.author().isEmpty())
      field(
          "author",
          escaped(Reference.family(reference.author()))
              + ", "
              + escaped(Reference.given(reference.author())));
    if (reference.year().isPresent()) field("year", Integer.toString(reference.year().getAsInt()));
    field("journal", escaped(reference.journal()));
    field("volume", escaped(reference.line().volume()));
    field("number", escaped(reference.line().issue()));
    field("pages", escaped(reference.line().pages()));
    field("publisher", escaped(reference.publisher()));
    field("doi", escaped(reference.doi()));
    field("pmcid", escaped(reference.pmcid()));
    field("url", escaped(reference.url()));
    field("keywords", escaped(String.join(", ", reference.keywords())));
    field("abstract", escaped(reference.caption()));
    field("note", escaped(reference.note()));
    out.write("\n}\n\n");
  }

  private void field(String name, String value) throws IOException {
    if (value.isEmpty()) return;
    out.write(",\n  ");
    out.write(name);
    out.write(" = {");
    out.write(value);
    out.write('}');
  }

  /**
   * The text with all that means something to TeX as the commands that print it. BibTeX counts
   * braces, whatever stands before them, so none may be left alone.
   */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char c : text.toCharArray())
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '{' -> escaped.append("{\\textbraceleft}");
        case '}' -> escaped.append("{\\textbraceright}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '&', '%', '$', '#', '_' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    return escaped.toString();
  }
}

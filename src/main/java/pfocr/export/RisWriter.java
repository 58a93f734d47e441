package pfocr.export;

import java.io.IOException;
import java.io.Writer;
import pfocr.figure.FigureRecord;

/** References in the format of Research Information Systems: two-letter tags, lines end in CRLF. */
final class RisWriter implements FigureWriter {
  private final Writer out;

  RisWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    write(Reference.of(record.figure()));
  }

  void write(Reference reference) throws IOException {
    line("TY", reference.kind().ris);
    line("ID", reference.key());
    line("TI", reference.title());
    if (!reference.author().isEmpty())
      line("AU", Reference.family(reference.author()) + ", " + Reference.given(reference.author()));
    if (reference.year().isPresent()) line("PY", Integer.toString(reference.year().getAsInt()));
    line("JO", reference.journal());
    line("VL", reference.line().volume());
    line("IS", reference.line().issue());
    String[] pages = reference.line().pages().split("-", 2);
    line("SP", pages[0]);
    if (pages.length > 1) line("EP", pages[1]);
    line("PB", reference.publisher());
    line("DO", reference.doi());
    line("C2", reference.pmcid());
    line("UR", reference.url());
    line("AB", reference.caption());
    for (String keyword : reference.keywords()) line("KW", keyword);
    line("N1", reference.note());
    out.write("ER  - \r\n\r\n");
  }

  private void line(String tag, String text) throws IOException {
    if (text.isEmpty()) return;
    out.write(tag);
    out.write("  - ");
    out.write(text);
    out.write("\r\n");
  }
}

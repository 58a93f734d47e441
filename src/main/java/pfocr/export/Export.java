package pfocr.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import pfocr.figure.FigureRecord;

/** Writes results as files. */
public final class Export {
  private Export() {}

  /**
   * Writes the next figures, in their order.
   *
   * @param figures such as a {@link pfocr.search.ResultStream}
   * @param most read no more figures than this
   * @param selection the columns or members to write
   * @param out is flushed, not closed
   * @return how many rows were written: one a figure, in GMT one for each species of its genes
   */
  public static long write(
      Iterator<FigureRecord> figures,
      long most,
      ExportFormat format,
      Selection selection,
      Writer out)
      throws IOException {
    FigureWriter writer = format.writer(out, selection);
    writer.begin();
    long read = 0;
    for (; read < most && figures.hasNext(); read++) writer.write(figures.next());
    writer.end();
    out.flush();
    return writer.rows(read);
  }
}

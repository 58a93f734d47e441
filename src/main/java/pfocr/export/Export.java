package pfocr.export;

import java.io.IOException;
import java.io.Writer;
import pfocr.search.ResultStream;

/** Writes results as files. */
public final class Export {
  private Export() {}

  /**
   * Writes the next figures of a stream, in its order.
   *
   * @param most write no more figures than this
   * @param out is flushed, not closed
   * @return how many figures were read; GMT leaves out those without genes
   */
  public static long write(ResultStream figures, long most, ExportFormat format, Writer out)
      throws IOException {
    FigureWriter writer = format.writer(out);
    writer.begin();
    long count = 0;
    for (; count < most && figures.hasNext(); count++) writer.write(figures.next());
    writer.end();
    out.flush();
    return count;
  }
}

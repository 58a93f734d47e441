package pfocr.export;

import java.io.IOException;
import pfocr.figure.FigureRecord;

/** Writes figures one after the other in one format. */
interface FigureWriter {
  /** Writes what stands before the first figure. */
  default void begin() throws IOException {}

  void write(FigureRecord record) throws IOException;

  /** How many rows the figures made; some have nothing that a format tells, some several. */
  default long rows(long figures) {
    return figures;
  }

  /** Writes what stands behind the last figure, and everything that is still held back. */
  default void end() throws IOException {}
}

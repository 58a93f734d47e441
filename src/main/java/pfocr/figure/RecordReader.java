package pfocr.figure;

import java.util.List;

/** Reads the bytes of one record, whatever release wrote them. Thread-safe. */
public final class RecordReader {
  /**
   * What came of reading one record.
   *
   * @param record the record, or null-free absence when a problem is fatal
   */
  public record Outcome(java.util.Optional<FigureRecord> record, List<Problem> problems) {}

  /** Reads a record; never throws for bad content. */
  public Outcome read(RawRecord raw) {
    throw new UnsupportedOperationException();
  }
}

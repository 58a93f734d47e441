package pfocr.index;

import java.time.Duration;
import java.util.List;
import pfocr.figure.Problem;

/**
 * What one indexing run did.
 *
 * @param read records that the sources yielded, rejected ones included
 * @param added records that were new
 * @param updated records whose content had changed
 * @param unchanged records that cost no write
 * @param deleted records that had vanished from their source
 * @param problems rejected and repaired records, in the order of the files
 * @param figures figures in the index afterwards
 * @param time wall-clock time of the run
 */
public record IndexReport(
    long read,
    long added,
    long updated,
    long unchanged,
    long deleted,
    List<Problem> problems,
    long figures,
    Duration time) {
  public IndexReport {
    problems = List.copyOf(problems);
  }

  /** How many records were rejected. */
  public long rejected() {
    return problems.stream().filter(Problem::fatal).count();
  }
}

package pfocr.search;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import pfocr.figure.FigureRecord;

/**
 * A whole result, read one figure at a time in the request's order from the state of the index that
 * it was found in. Holds eight bytes per figure, whatever the figures hold. One thread's; must be
 * closed. {@link #next} throws {@link java.io.UncheckedIOException} when the index cannot be read.
 */
public interface ResultStream extends Iterator<FigureRecord>, AutoCloseable {
  /** The warning of a result that has figures with only some of the words. */
  String RELAXED =
      "Few figures have all words of the query; those with some of them are there, too.";

  /** How many figures the request finds in all (a lower bound only when {@link #timedOut}). */
  long total();

  /** How many figures are still to come. */
  long remaining();

  /** Whether time ran out while the figures were looked for. */
  boolean timedOut();

  /** What could not be read as meant, in sentences. */
  List<String> warnings();

  /** What is searched. */
  IndexInfo index();

  /**
   * Goes on behind that figure, in any letter case.
   *
   * @return false, and nothing has changed, when it is not among those still to come
   */
  boolean skipBehind(String figid);

  /** The cursor behind that many more figures; empty when none would follow. */
  Optional<String> cursorBehind(long figures);

  @Override
  void close();
}

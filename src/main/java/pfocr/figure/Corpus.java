package pfocr.figure;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A source of records on disk: a folder with {@code _figures/} and {@code _data/}, a {@code
 * .tar.gz} or {@code .zip} of one, a single {@code .md}, or NDJSON. Iterating yields each record
 * once; files that cannot even be opened are told to the {@code problems} consumer and skipped. Not
 * thread-safe: one thread iterates, others may parse what it yields.
 */
public interface Corpus extends Closeable, Iterable<RawRecord> {
  /** How much of a source is known once it was read through. */
  enum Extent {
    /** Every record of it, though one or the other may be {@link #unreadable}. */
    WHOLE,
    /** All but records whose figid could not be found out. */
    UNNAMED_RECORDS,
    /** Only what stood before the place where an archive or a file broke off. */
    CUT_OFF
  }

  /**
   * Opens a source.
   *
   * @throws IOException when the path does not exist or is none of the known kinds; the message
   *     names the path and what was expected
   */
  static Corpus open(Path source, Consumer<Problem> problems) throws IOException {
    return Sources.open(source, problems);
  }

  /** The name under which this source's records are kept apart from others': its real path. */
  String name();

  /** How many records will be yielded; exact for folders and archives, an estimate for NDJSON. */
  long size();

  @Override
  Iterator<RawRecord> iterator() throws UncheckedIOException;

  /** How much of the source is known, asked when it is through. */
  Extent extent();

  /** Figids of records that are there but could not be read, asked when the source is through. */
  Set<String> unreadable();
}

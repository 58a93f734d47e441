package pfocr.figure;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * A source of records on disk: a folder with {@code _figures/} and {@code _data/}, a {@code
 * .tar.gz} or {@code .zip} of one, a single {@code .md}, or NDJSON. Iterating yields each record
 * once; files that cannot even be opened are told to the {@code problems} consumer and skipped. Not
 * thread-safe: one thread iterates, others may parse what it yields.
 */
public interface Corpus extends Closeable, Iterable<RawRecord> {
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
}

package pfocr.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import pfocr.figure.FigureRecord;
import pfocr.query.SearchRequest;

/** The places of all figures found on one snapshot, and the snapshot kept open to read them. */
final class LuceneResultStream implements ResultStream {
  /**
   * Everything a request finds.
   *
   * @param keys the {@link SortKeys} of what lies behind the request's cursor, in order
   * @param total figures found, those before the cursor included
   */
  record Found(long[] keys, long total, boolean timedOut, List<String> warnings) {}

  private final IndexSnapshot snapshot;
  private final SearchRequest request;
  private final Found found;
  private int position;
  private boolean closed;

  /** Takes over the caller's hold on the snapshot. */
  LuceneResultStream(IndexSnapshot snapshot, SearchRequest request, Found found) {
    this.snapshot = snapshot;
    this.request = request;
    this.found = found;
  }

  @Override
  public long total() {
    return found.total();
  }

  @Override
  public long remaining() {
    return found.keys().length - position;
  }

  @Override
  public boolean timedOut() {
    return found.timedOut();
  }

  @Override
  public List<String> warnings() {
    return found.warnings();
  }

  @Override
  public IndexInfo index() {
    return snapshot.info();
  }

  @Override
  public boolean hasNext() {
    return position < found.keys().length;
  }

  @Override
  public FigureRecord next() {
    if (closed || !hasNext()) throw new NoSuchElementException();
    return record(position++);
  }

  @Override
  public boolean skipBehind(String figid) {
    for (int i = position; i < found.keys().length; i++) {
      if (!snapshot.figid(SortKeys.rank(found.keys()[i])).equalsIgnoreCase(figid)) continue;
      position = i + 1;
      return true;
    }
    return false;
  }

  @Override
  public Optional<String> cursorBehind(long figures) {
    if (figures < 1 || figures >= remaining()) return Optional.empty();
    long key = found.keys()[(int) (position + figures - 1)];
    return Optional.of(Cursor.behind(key, request, snapshot).write());
  }

  private FigureRecord record(int at) {
    try {
      return snapshot.record(snapshot.docOfRank(SortKeys.rank(found.keys()[at]))).record();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (closed) return;
    closed = true;
    try {
      snapshot.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

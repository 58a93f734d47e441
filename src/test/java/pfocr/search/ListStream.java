package pfocr.search;

import java.util.List;
import java.util.Optional;
import pfocr.figure.FigureRecord;

/** A stream over a list. */
public class ListStream implements ResultStream {
  private final List<FigureRecord> records;
  private final IndexInfo index;
  private int position;

  public ListStream(List<FigureRecord> records, IndexInfo index) {
    this.records = records;
    this.index = index;
  }

  @Override
  public long total() {
    return records.size();
  }

  @Override
  public long remaining() {
    return records.size() - position;
  }

  @Override
  public boolean timedOut() {
    return false;
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public IndexInfo index() {
    return index;
  }

  @Override
  public boolean skipBehind(String figid) {
    for (int i = position; i < records.size(); i++)
      if (records.get(i).figure().figid().equals(figid)) {
        position = i + 1;
        return true;
      }
    return false;
  }

  @Override
  public Optional<String> cursorBehind(long figures) {
    return Optional.empty();
  }

  @Override
  public boolean hasNext() {
    return position < records.size();
  }

  @Override
  public FigureRecord next() {
    return records.get(position++);
  }

  @Override
  public void close() {}
}

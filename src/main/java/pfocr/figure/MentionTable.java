package pfocr.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table of tab-separated rows under a header. There is no quoting. Columns are known by their
 * names in the header.
 */
final class MentionTable {
  private final Map<String, Integer> columns = new HashMap<>();
  private final String file;
  private final int fixedLine;
  private final Faults faults;

  private MentionTable(String file, int fixedLine, Faults faults) {
    this.file = file;
    this.fixedLine = fixedLine;
    this.faults = faults;
  }

  /** Reads a file and hands its rows over in their order. */
  static void read(String text, String file, Faults faults, Consumer<Row> rows) {
    new MentionTable(file, 0, faults).read(text, rows);
  }

  /**
   * Reads a table inside a record.
   *
   * @param line the record's line, which stands in every fault
   */
  static void readInline(String text, String file, int line, Faults faults, Consumer<Row> rows) {
    new MentionTable(file, line, faults).read(text, rows);
  }

  private void read(String text, Consumer<Row> rows) {
    int start = 0;
    for (int line = 1; start < text.length(); line++) {
      int end = endOfLine(text, start);
      String content = text.substring(start, withoutReturn(text, start, end));
      start = end + 1;
      if (line == 1 && !readHeader(content)) return;
      if (line > 1 && !content.isBlank()) rows.accept(row(content, line));
    }
  }

  private static int endOfLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static int withoutReturn(String text, int start, int end) {
    return end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private boolean readHeader(String content) {
    List<String> names = cells(content);
    for (int i = 0; i < names.size(); i++) columns.putIfAbsent(names.get(i).strip(), i);
    if (columns.containsKey("word")) return true;
    repaired(1, "word: the header has no such column; the table is ignored");
    return false;
  }

  private Row row(String content, int line) {
    List<String> cells = cells(content);
    if (cells.size() < columns.size())
      repaired(line, "the row has %d of %d columns".formatted(cells.size(), columns.size()));
    return new TableRow(cells, line);
  }

  private List<String> cells(String content) {
    List<String> cells = new ArrayList<>(columns.size());
    int start = 0;
    for (int tab = content.indexOf('\t'); tab >= 0; tab = content.indexOf('\t', start)) {
      cells.add(content.substring(start, tab));
      start = tab + 1;
    }
    cells.add(content.substring(start));
    return cells;
  }

  private void repaired(int line, String reason) {
    if (fixedLine == 0) faults.repaired(file, line, reason);
    else faults.repaired(file, fixedLine, "table line " + line + ", " + reason);
  }

  private final class TableRow implements Row {
    private final List<String> cells;
    private final int line;

    TableRow(List<String> cells, int line) {
      this.cells = cells;
      this.line = line;
    }

    @Override
    public String cell(String column) {
      Integer index = columns.get(column);
      return index == null || index >= cells.size() ? "" : Words.of(cells.get(index));
    }

    @Override
    public Taxon taxon() {
      return Taxon.UNKNOWN;
    }

    @Override
    public void repaired(String column, String reason) {
      MentionTable.this.repaired(line, column + ": " + reason);
    }
  }
}

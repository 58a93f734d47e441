package pfocr.lexicon;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The columns of a tab-separated table by name, so that their order does not matter. */
final class TsvHeader {
  private final Map<String, Integer> columns = new HashMap<>();

  /** Reads a header line; names may stand between spaces in old tables. */
  TsvHeader(String line, String separator) {
    String[] names = line.split(separator);
    for (int i = 0; i < names.length; i++) columns.putIfAbsent(names[i].strip(), i);
  }

  /** The header of an NCBI table, of today's form or of that before 2016. */
  static TsvHeader ncbi(String line) {
    String old = "#Format: ";
    return line.startsWith(old)
        ? new TsvHeader(line.substring(old.length()), " ")
        : new TsvHeader(line.substring(1), "\t");
  }

  int column(String name) throws IOException {
    Integer column = columns.get(name);
    if (column == null) throw new IOException("its header lacks the column " + name);
    return column;
  }

  /** The place of a column that not every table has; one behind all others when it lacks. */
  int optional(String name) {
    return columns.getOrDefault(name, Integer.MAX_VALUE);
  }

  static String cell(String[] cells, int column) {
    if (column >= cells.length) return "";
    String cell = cells[column].strip();
    if (cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")) {
      cell = cell.substring(1, cell.length() - 1);
    }
    return cell.equals("-") ? "" : cell;
  }

  static String[] list(String cell) {
    return cell.isEmpty() ? new String[0] : cell.split("\\|");
  }
}

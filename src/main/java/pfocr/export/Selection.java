package pfocr.export;

import com.fasterxml.jackson.core.filter.TokenFilter;
import java.util.List;

/**
 * Which part of each record is written. Formats that are neither tables nor lines of JSON write
 * what they always write.
 *
 * @param columns names of the columns of a table in their order, out of {@link
 *     ExportFormat#columns}; empty for all
 * @param members the members of the objects of NDJSON
 */
public record Selection(List<String> columns, TokenFilter members) {
  /** Everything. */
  public static final Selection ALL = new Selection(List.of(), TokenFilter.INCLUDE_ALL);

  public Selection {
    columns = List.copyOf(columns);
  }
}

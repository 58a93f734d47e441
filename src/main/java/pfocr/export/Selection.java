package pfocr.export;

import com.fasterxml.jackson.core.filter.TokenFilter;
import java.util.List;

/**
 * Which part of each record is written. Formats that are neither tables nor lines of JSON write
 * what they always write.
 *
 * @param columns names of the columns of a table in their order, out of {@link
 *     ExportFormat#columns}; empty for all
 * @param members which members the objects of NDJSON and JSON have
 * @param whole whether these may be any of the record, not only the usual ones
 * @param strict whether gene sets have only genes whose approved name is drawn
 */
public record Selection(List<String> columns, TokenFilter members, boolean whole, boolean strict) {
  /** Everything. */
  public static final Selection ALL =
      new Selection(List.of(), TokenFilter.INCLUDE_ALL, false, false);

  /** Some columns of a table. */
  public static Selection ofColumns(List<String> columns) {
    return new Selection(columns, TokenFilter.INCLUDE_ALL, false, false);
  }

  /** Some members of objects. */
  public static Selection ofMembers(TokenFilter members, boolean whole) {
    return new Selection(List.of(), members, whole, false);
  }

  public Selection {
    columns = List.copyOf(columns);
  }

  /** The same with only the genes whose approved name is drawn. */
  public Selection strictly(boolean wanted) {
    return new Selection(columns, members, whole, wanted);
  }
}

package pfocr.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.PmcLinks;

/**
 * A table, one figure a row. Several values in a cell stand between "; ". A text that a spreadsheet
 * would read as a formula gets an apostrophe in front.
 */
final class TableWriter implements FigureWriter {
  static final CSVFormat CSV = CSVFormat.RFC4180;
  static final CSVFormat TSV =
      CSVFormat.RFC4180.builder().setDelimiter('\t').setRecordSeparator('\n').get();

  /** Spreadsheets read the full-width forms, too. */
  private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

  private final CSVPrinter table;
  private final List<Column> columns;

  private TableWriter(Writer out, CSVFormat format, Selection selection) {
    columns = Column.of(selection.columns());
    String[] names = columns.stream().map(Column::key).toArray(String[]::new);
    try {
      table = new CSVPrinter(out, format.builder().setHeader(names).get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TableWriter csv(Writer out, Selection selection) {
    return new TableWriter(out, CSV, selection);
  }

  static TableWriter tsv(Writer out, Selection selection) {
    return new TableWriter(out, TSV, selection);
  }

  /** The names of all columns, in their order. */
  static List<String> columns() {
    return Arrays.stream(Column.values()).map(Column::key).toList();
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    for (Column column : columns) table.print(safe(column.value.apply(record)));
    table.println();
  }

  /** The text as one line that no spreadsheet calculates. */
  static String safe(String text) {
    if (text.isEmpty()) return text;
    String line = Reference.line(text);
    boolean formula = "\t\r\n".indexOf(text.charAt(0)) >= 0 || isFormula(text) || isFormula(line);
    return formula ? "'" + line : line;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /** The columns in their order; they are named like the fields of the records. */
  private enum Column {
    FIGID(figure(Figure::figid)),
    FIGID_ALIAS(figure(Figure::alias)),
    NUMBER(figure(Figure::number)),
    FIGTYPE(figure(Figure::figtype)),
    FIGTITLE(figure(Figure::title)),
    CAPTION(figure(Figure::caption)),
    PMCID(figure(f -> f.paper().pmcid())),
    PAPERTITLE(figure(f -> f.paper().title())),
    YEAR(figure(f -> f.paper().year().isEmpty() ? "" : "" + f.paper().year().getAsInt())),
    JOURNAL_TITLE(figure(f -> f.paper().journal())),
    DOI(figure(f -> f.paper().doi())),
    REFTEXT(figure(f -> f.paper().citation())),
    ORGANISMS(figure(f -> joined(f.organisms()))),
    GENES(names(EntityType.GENE)),
    GENE_IDS(ids(EntityType.GENE)),
    CHEMICALS(names(EntityType.CHEMICAL)),
    CHEMICAL_IDS(ids(EntityType.CHEMICAL)),
    DISEASES(names(EntityType.DISEASE)),
    DISEASE_IDS(ids(EntityType.DISEASE)),
    PATHWAY_SCORE(
        figure(f -> f.pathwayScore().isEmpty() ? "" : "" + f.pathwayScore().getAsDouble())),
    WPID(figure(Figure::wikipathways)),
    NDEX(figure(Figure::ndex)),
    URL(figure(PmcLinks::figure));

    private final Function<FigureRecord, String> value;

    Column(Function<FigureRecord, String> value) {
      this.value = value;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The columns of those names in that order; all of them for none. */
    static List<Column> of(List<String> names) {
      if (names.isEmpty()) return List.of(values());
      return names.stream().map(name -> valueOf(name.toUpperCase(Locale.ROOT))).toList();
    }

    private static Function<FigureRecord, String> figure(Function<Figure, String> value) {
      return record -> value.apply(record.figure());
    }

    private static Function<FigureRecord, String> names(EntityType type) {
      return record -> mentions(record, type, Mention::name);
    }

    private static Function<FigureRecord, String> ids(EntityType type) {
      return record -> mentions(record, type, Mention::id);
    }

    private static String mentions(
        FigureRecord record, EntityType type, Function<Mention, String> value) {
      return record
          .mentions(type)
          .map(value)
          .filter(text -> !text.isEmpty())
          .distinct()
          .collect(Collectors.joining("; "));
    }

    private static String joined(List<String> texts) {
      return String.join("; ", texts);
    }
  }
}

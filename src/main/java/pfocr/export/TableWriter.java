package pfocr.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
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
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader(Column.names()).get();
  private static final CSVFormat TSV =
      CSVFormat.RFC4180
          .builder()
          .setDelimiter('\t')
          .setRecordSeparator('\n')
          .setHeader(Column.names())
          .get();

  private final CSVPrinter table;

  private TableWriter(Writer out, CSVFormat format) {
    try {
      table = new CSVPrinter(out, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TableWriter csv(Writer out) {
    return new TableWriter(out, CSV);
  }

  static TableWriter tsv(Writer out) {
    return new TableWriter(out, TSV);
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    for (Column column : Column.values()) table.print(safe(column.value.apply(record)));
    table.println();
  }

  /** The text as one line that no spreadsheet calculates. */
  static String safe(String text) {
    if (text.isEmpty()) return text;
    boolean formula = "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    String line = Reference.line(text);
    return formula || !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
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

    static String[] names() {
      return java.util.Arrays.stream(values())
          .map(column -> column.name().toLowerCase(java.util.Locale.ROOT))
          .toArray(String[]::new);
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

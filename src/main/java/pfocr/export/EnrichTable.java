package pfocr.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import pfocr.enrich.EnrichedFigure;
import pfocr.enrich.SharedThing;
import pfocr.enrich.Statistics;
import pfocr.figure.Figure;
import pfocr.figure.PmcLinks;

/** A table of enriched figures; cells are made safe as in {@link TableWriter}. */
final class EnrichTable {
  private final CSVPrinter table;
  private final List<Column> columns;

  private EnrichTable(Writer out, CSVFormat format, Selection selection) {
    columns = Column.of(selection.columns());
    String[] header = columns.stream().map(Column::key).toArray(String[]::new);
    try {
      table = new CSVPrinter(out, format.builder().setHeader(header).get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EnrichTable csv(Writer out, Selection selection) {
    return new EnrichTable(out, TableWriter.CSV, selection);
  }

  static EnrichTable tsv(Writer out, Selection selection) {
    return new EnrichTable(out, TableWriter.TSV, selection);
  }

  /** The names of all columns, in their order. */
  static List<String> columns() {
    return Stream.of(Column.values()).map(Column::key).toList();
  }

  void write(EnrichedFigure figure) throws IOException {
    for (Column column : columns) table.print(column.value.apply(figure));
    table.println();
  }

  /** The columns in their order. */
  private enum Column {
    RANK(f -> f.rank()),
    FIGID(figure(Figure::figid)),
    FIGID_ALIAS(figure(Figure::alias)),
    PMCID(figure(f -> f.paper().pmcid())),
    YEAR(figure(f -> f.paper().year().isEmpty() ? "" : "" + f.paper().year().getAsInt())),
    FIGTITLE(figure(Figure::title)),
    OVERLAP(number(Statistics::overlap)),
    WORDS(number(Statistics::words)),
    MISSING(number(Statistics::missing)),
    EXTRA(number(Statistics::extra)),
    SIZE(number(Statistics::size)),
    LIST(number(Statistics::list)),
    BACKGROUND(number(Statistics::background)),
    P(number(Statistics::p)),
    FDR(number(Statistics::fdr)),
    ODDS_RATIO(number(Statistics::oddsRatio)),
    JACCARD(number(Statistics::jaccard)),
    F1(number(Statistics::f1)),
    COSINE(number(Statistics::cosine)),
    MEMBERS(shared(SharedThing::label)),
    MEMBER_IDS(shared(SharedThing::id)),
    DRAWN_AS(shared(SharedThing::word)),
    VIA(shared(thing -> RecordJson.via(thing.via(), thing.type()))),
    URL(figure(PmcLinks::figure));

    private final Function<EnrichedFigure, Object> value;

    Column(Function<EnrichedFigure, Object> value) {
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

    private static Function<EnrichedFigure, Object> figure(Function<Figure, String> value) {
      return figure -> TableWriter.safe(value.apply(figure.record().figure()));
    }

    private static Function<EnrichedFigure, Object> number(Function<Statistics, Number> value) {
      return figure -> value.apply(figure.all());
    }

    /** One text a member, in the same order in each of these columns. */
    private static Function<EnrichedFigure, Object> shared(Function<SharedThing, String> value) {
      return figure ->
          TableWriter.safe(figure.shared().stream().map(value).collect(Collectors.joining("; ")));
    }
  }
}

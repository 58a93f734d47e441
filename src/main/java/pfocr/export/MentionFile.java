package pfocr.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;

/** What one figure shows, as files of its own. */
public final class MentionFile {
  private static final CSVFormat TSV =
      CSVFormat.RFC4180
          .builder()
          .setDelimiter('\t')
          .setRecordSeparator('\n')
          .setHeader(
              "word",
              "match",
              "label",
              "id",
              "xref",
              "organism_id",
              "organism_name",
              "via",
              "figures")
          .get();

  private MentionFile() {}

  /**
   * The mentions of a kind as a table between tabs, one a line in reading order, safe for
   * spreadsheets.
   *
   * @param figures how many figures show the thing of a mention
   */
  public static String tsv(FigureRecord record, EntityType type, ToIntFunction<Mention> figures) {
    StringWriter out = new StringWriter();
    try (CSVPrinter table = new CSVPrinter(out, TSV)) {
      for (Mention mention : record.mentions(type).toList()) row(table, type, mention, figures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void row(
      CSVPrinter table, EntityType type, Mention mention, ToIntFunction<Mention> figures)
      throws IOException {
    boolean known = mention.taxon().id() != 0;
    for (String cell :
        new String[] {
          mention.word(),
          mention.match(),
          mention.label(),
          mention.id(),
          mention.xref(),
          known ? Integer.toString(mention.taxon().id()) : "",
          mention.taxon().name(),
          RecordJson.via(mention.provenance(), type),
          mention.id().isEmpty() ? "" : Integer.toString(figures.applyAsInt(mention))
        }) table.print(TableWriter.safe(cell));
    table.println();
  }

  /** The gene sets of a figure as GMT, a line for each species; "" without a gene with an id. */
  public static String gmt(FigureRecord record) {
    StringWriter out = new StringWriter();
    try {
      new GmtWriter(out, Selection.ALL).write(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}

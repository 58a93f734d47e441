package pfocr.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import java.io.IOException;
import java.io.Writer;
import pfocr.enrich.EnrichedFigure;
import pfocr.enrich.Enrichment;

/** Writes the figures of an enrichment as a file, one by one. */
public final class EnrichExport {
  private static final JsonFactory JSON = new JsonFactory();

  /** Writes one figure. */
  private interface Row {
    void write(EnrichedFigure figure) throws IOException;
  }

  private EnrichExport() {}

  /**
   * Writes the best figures, in the order of the request.
   *
   * @param most read no more figures than this
   * @param selection the columns of a table, or the members of the objects
   * @param out is flushed, not closed
   * @return how many rows were written: one a figure, in GMT one for each species of its genes
   */
  public static long write(
      Enrichment enrichment, int most, EnrichFormat format, Selection selection, Writer out)
      throws IOException {
    long written =
        switch (format) {
          case TSV -> rows(enrichment, most, EnrichTable.tsv(out, selection)::write);
          case CSV -> rows(enrichment, most, EnrichTable.csv(out, selection)::write);
          case GMT -> sets(enrichment, most, new GmtWriter(out, Selection.ALL));
          case JSON -> json(enrichment, most, selection, out);
        };
    out.flush();
    return written;
  }

  private static long sets(Enrichment enrichment, int most, GmtWriter gmt) throws IOException {
    return gmt.rows(rows(enrichment, most, figure -> gmt.write(figure.record())));
  }

  private static long json(Enrichment enrichment, int most, Selection selection, Writer out)
      throws IOException {
    JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartArray();
    long written =
        rows(
            enrichment,
            most,
            figure -> {
              json.writeRaw('\n');
              JsonGenerator object =
                  new FilteringGeneratorDelegate(
                      json, selection.members(), Inclusion.INCLUDE_ALL_AND_PATH, true);
              object.writeStartObject();
              EnrichJson.hit(object, figure, selection.whole());
              object.writeEndObject();
            });
    json.writeEndArray();
    json.close();
    out.write('\n');
    return written;
  }

  private static long rows(Enrichment enrichment, int most, Row row) throws IOException {
    int[] best = enrichment.best(most);
    for (int i = 0; i < best.length; i++) row.write(enrichment.read(best[i], i + 1));
    return best.length;
  }
}

package pfocr.export;

import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The formats that a result can be written in. */
public enum ExportFormat {
  /** One whole record a line, with the member names of the API. */
  NDJSON("application/x-ndjson", "ndjson", NdjsonWriter::new),
  /** A table with a header line. */
  CSV("text/csv; charset=utf-8", "csv", TableWriter::csv),
  /** The same table between tabs. */
  TSV("text/tab-separated-values; charset=utf-8", "tsv", TableWriter::tsv),
  /** References for reference managers. */
  RIS("application/x-research-info-systems; charset=utf-8", "ris", RisWriter::new),
  BIBTEX("application/x-bibtex; charset=utf-8", "bib", BibtexWriter::new),
  /** References as the Citation Style Language has them. */
  CSLJSON("application/vnd.citationstyles.csl+json", "json", CslJsonWriter::new),
  /** Gene sets: figid, title and gene symbols of each figure that has genes. */
  GMT("text/plain; charset=utf-8", "gmt", GmtWriter::new);

  private final String contentType;
  private final String extension;
  private final Function<Writer, FigureWriter> writer;

  ExportFormat(String contentType, String extension, Function<Writer, FigureWriter> writer) {
    this.contentType = contentType;
    this.extension = extension;
    this.writer = writer;
  }

  /** The name in requests: {@code ndjson}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type, with its character set where it has one. */
  public String contentType() {
    return contentType;
  }

  /** The end of file names, without a dot. */
  public String extension() {
    return extension;
  }

  /** The format of that name in any letter case; empty when there is none. */
  public static Optional<ExportFormat> of(String key) {
    for (ExportFormat format : values())
      if (format.key().equalsIgnoreCase(key)) return Optional.of(format);
    return Optional.empty();
  }

  FigureWriter writer(Writer out) {
    return writer.apply(out);
  }
}

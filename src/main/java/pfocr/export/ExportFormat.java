package pfocr.export;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** The formats that a result can be written in. */
public enum ExportFormat {
  /** One whole record a line, with the member names of the API. */
  NDJSON("application/x-ndjson", "ndjson", NdjsonWriter::new),
  /** A table with a header line. */
  CSV("text/csv; charset=utf-8", "csv", TableWriter::csv),
  /** The same table between tabs. */
  TSV("text/tab-separated-values; charset=utf-8", "tsv", TableWriter::tsv),
  /** References for reference managers. */
  RIS(
      "application/x-research-info-systems; charset=utf-8",
      "ris",
      (out, selection) -> new RisWriter(out)),
  BIBTEX("application/x-bibtex; charset=utf-8", "bib", (out, selection) -> new BibtexWriter(out)),
  /** References as the Citation Style Language has them. */
  CSLJSON(
      "application/vnd.citationstyles.csl+json",
      "json",
      (out, selection) -> new CslJsonWriter(out)),
  /** Gene sets: figid, title with species, and gene symbols; a figure has one for each species. */
  GMT("text/plain; charset=utf-8", "gmt", GmtWriter::new);

  private final String contentType;
  private final String extension;
  private final BiFunction<Writer, Selection, FigureWriter> writer;

  ExportFormat(
      String contentType, String extension, BiFunction<Writer, Selection, FigureWriter> writer) {
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

  /** The media type without its character set. */
  public String mediaType() {
    return contentType.replaceAll(";.*", "");
  }

  /** The columns that can be chosen, in their order; none for what is no table. */
  public List<String> columns() {
    return this == CSV || this == TSV ? TableWriter.columns() : List.of();
  }

  FigureWriter writer(Writer out, Selection selection) {
    return writer.apply(out, selection);
  }
}

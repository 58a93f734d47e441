package pfocr.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that the whole list of an enrichment can be written in. */
public enum EnrichFormat {
  /** A table with a header line between tabs. */
  TSV("text/tab-separated-values; charset=utf-8"),
  /** The same table as comma-separated values. */
  CSV("text/csv; charset=utf-8"),
  /** One array of the hits as the API has them. */
  JSON("application/json"),
  /** The figures as gene sets: figid, title and symbols of all genes of each, by species. */
  GMT("text/plain; charset=utf-8");

  private final String contentType;

  EnrichFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The name in requests and the end of file names: {@code tsv}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type, with its character set where it has one. */
  public String contentType() {
    return contentType;
  }

  /** The names of the columns of a table in their order; empty when it is none. */
  public List<String> columns() {
    return this == TSV || this == CSV ? EnrichTable.columns() : List.of();
  }

  /** The media types of the files, without character sets. */
  public static List<String> mediaTypes() {
    return Arrays.stream(values())
        .filter(format -> format != JSON)
        .map(EnrichFormat::mediaType)
        .toList();
  }

  private String mediaType() {
    return contentType.replaceAll(";.*", "");
  }

  /** The format of the file with that media type; empty for JSON, which is no file then. */
  public static Optional<EnrichFormat> ofMediaType(String type) {
    return Arrays.stream(values())
        .filter(format -> format != JSON && format.mediaType().equals(type))
        .findFirst();
  }

  /** The names of all formats. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(EnrichFormat::key).toList();
  }

  /** The format of that name in any letter case; empty when there is none. */
  public static Optional<EnrichFormat> of(String key) {
    for (EnrichFormat format : values())
      if (format.key().equalsIgnoreCase(key)) return Optional.of(format);
    return Optional.empty();
  }
}

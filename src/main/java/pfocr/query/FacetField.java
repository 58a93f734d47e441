package pfocr.query;

import java.util.Locale;
import java.util.Optional;

/** The fields that results are counted and filtered by. */
public enum FacetField {
  /** Latin names of the paper's organisms; value {@code Homo sapiens}. */
  ORGANISM("Organism"),
  /** Publication year; value {@code 2015} or {@code unknown}, filter also {@code 2010..2020}. */
  YEAR("Year"),
  /** {@code Figure}, {@code Scheme}, ... */
  FIGTYPE("Figure type"),
  /** Genes by CURIE, {@code NCBIGene:57468}. */
  GENE("Gene"),
  /** Chemicals by CURIE, {@code MESH:D009020}. */
  CHEMICAL("Chemical"),
  /** Diseases by CURIE. */
  DISEASE("Disease"),
  /** Links a figure has: {@code ndex}, {@code wikipathways}, {@code doi}. */
  HAS("Has");

  private final String title;

  FacetField(String title) {
    this.title = title;
  }

  /** The name in requests and answers: {@code organism}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The heading for people: {@code Figure type}. */
  public String title() {
    return title;
  }

  /** The field of that key; empty when there is none. */
  public static Optional<FacetField> of(String key) {
    for (FacetField field : values()) if (field.key().equals(key)) return Optional.of(field);
    return Optional.empty();
  }
}

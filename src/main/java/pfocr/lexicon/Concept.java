package pfocr.lexicon;

/**
 * One thing, whatever it is called.
 *
 * @param id CURIE: {@code NCBIGene:57468}, {@code MESH:D009020}, {@code NCBITaxon:9606}, {@code
 *     FPLX:ERK}
 * @param label approved symbol, MeSH heading, family id or Latin name
 * @param taxon NCBI taxonomy id of a gene or organism, 0 otherwise
 */
public record Concept(String id, ConceptType type, String label, int taxon) {
  static final int HUMAN = 9606;

  /** Whether it is the other gene in another species: orthologs share their symbol. */
  public boolean isOrthologOf(Concept other) {
    return type == ConceptType.GENE
        && other.type == ConceptType.GENE
        && !id.equals(other.id)
        && taxon != other.taxon
        && label.equalsIgnoreCase(other.label);
  }

  /** Whether it is a gene of a species other than man. */
  boolean isForeignGene() {
    return type == ConceptType.GENE && taxon != HUMAN && taxon != 0;
  }
}

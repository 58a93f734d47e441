package pfocr.figure;

/**
 * A word that was read in the picture and the identity behind it. One word may have several
 * mentions (a family drawn as one word, one name in several species).
 *
 * @param word the raw text that OCR read, never empty
 * @param match the repaired form of a gene that hit the lexicon; for chemicals and diseases their
 *     second name (ChEBI, Disease Ontology); "" when none is recorded
 * @param id CURIE of the thing ({@code NCBIGene:57468}, {@code MESH:D009020}), "" when unidentified
 * @param label approved symbol or MeSH name, "" when the record has none
 * @param xref second CURIE ({@code CHEBI:16865}, {@code DOID:4195}), "" when none
 * @param source the lexicon in which the word was found, as the record spells it ({@code
 *     hgnc_alias_symbol}, {@code MESH}), "" when the record does not say
 * @param provenance what the source means for trust
 * @param taxon the species of a gene, {@link Taxon#UNKNOWN} for chemicals and diseases
 */
public record Mention(
    EntityType type,
    String word,
    String match,
    String id,
    String label,
    String xref,
    String source,
    Provenance provenance,
    Taxon taxon) {
  /** The best name there is: the label, else the repaired form, else the word. */
  public String name() {
    if (!label.isEmpty()) return label;
    return match.isEmpty() ? word : match;
  }
}

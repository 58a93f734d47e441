package pfocr.search;

import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.Name;

/** What people read for the ids that filters and facets carry. Immutable. */
final class Labels {
  private static final int HUMAN = 9606;

  private final Lexicon lexicon;

  Labels(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The label of a facet value: {@code SLC12A5}, {@code Trp53 (M. musculus)}; else the value. */
  String of(String value) {
    if (value.indexOf(':') < 0) return value;
    return lexicon.concept(value).map(this::label).orElse(value);
  }

  /**
   * The approved name; of a thing whose records bring none the name it is drawn under most, else
   * its id.
   */
  String name(Concept concept) {
    if (!concept.label().isEmpty()) return concept.label();
    return lexicon.names(concept).stream().findFirst().map(Name::text).orElse(concept.id());
  }

  private String label(Concept concept) {
    if (concept.label().isEmpty()) return name(concept);
    if (concept.type() != ConceptType.GENE || concept.taxon() == HUMAN) return concept.label();
    String organism = organism(concept);
    return organism.isEmpty()
        ? concept.label()
        : concept.label() + " (" + shortened(organism) + ")";
  }

  /** The Latin name of a gene's organism; "" for other concepts and unknown taxa. */
  String organism(Concept concept) {
    if (concept.type() != ConceptType.GENE || concept.taxon() == 0) return "";
    return lexicon.concept("NCBITaxon:" + concept.taxon()).map(Concept::label).orElse("");
  }

  private static String shortened(String latin) {
    int blank = latin.indexOf(' ');
    return blank < 1 ? latin : latin.charAt(0) + "." + latin.substring(blank);
  }
}

package pfocr.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pfocr.figure.EntityType;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.Sense;
import pfocr.query.FacetField;
import pfocr.query.Filter;

/**
 * The values of filters as people and scripts write them: a symbol, a bare Entrez number or {@code
 * mouse} where a facet has {@code NCBIGene:57468} or {@code Mus musculus}. A value that some figure
 * has is never read as anything else. Used by one thread.
 */
final class FilterValues {
  private final IndexSnapshot snapshot;
  private final List<String> warnings = new ArrayList<>();

  FilterValues(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Values that neither are one of the facet nor mean one, in sentences. */
  List<String> warnings() {
    return warnings;
  }

  /** The filter with every value in the form of the facet; what means nothing stays. */
  Filter of(FacetField field, Filter filter) {
    if (type(field).isEmpty()) return filter;
    return new Filter(values(field, filter.any()), values(field, filter.none()));
  }

  private List<String> values(FacetField field, List<String> asked) {
    return asked.stream().flatMap(value -> values(field, value)).distinct().toList();
  }

  private Stream<String> values(FacetField field, String asked) {
    if (snapshot.facet(field).ordinal(asked) >= 0) return Stream.of(asked);
    List<String> meant = meant(field, asked);
    if (!meant.isEmpty()) return meant.stream();
    warnings.add("No figure has the %s '%s'.".formatted(field.key(), asked));
    return Stream.of(asked);
  }

  /** The values of the likeliest sense that figures have: one, or the members of a family. */
  private List<String> meant(FacetField field, String asked) {
    for (Sense sense : snapshot.lexicon().resolve(name(field, asked))) {
      List<String> values =
          things(sense.concept()).stream()
              .filter(concept -> concept.type() == type(field).orElseThrow())
              .map(concept -> field == FacetField.ORGANISM ? concept.label() : concept.id())
              .filter(value -> snapshot.facet(field).ordinal(value) >= 0)
              .toList();
      if (!values.isEmpty()) return values;
    }
    return List.of();
  }

  private List<Concept> things(Concept concept) {
    Lexicon lexicon = snapshot.lexicon();
    return concept.type() == ConceptType.FAMILY ? lexicon.members(concept) : List.of(concept);
  }

  private static String name(FacetField field, String asked) {
    String curie =
        switch (field) {
          case GENE -> EntityIds.curie(EntityType.GENE, asked);
          case CHEMICAL -> EntityIds.curie(EntityType.CHEMICAL, asked);
          case DISEASE -> EntityIds.curie(EntityType.DISEASE, asked);
          default -> asked.matches("\\d+") ? "NCBITaxon:" + asked : "";
        };
    return curie.isEmpty() ? asked : curie;
  }

  private static Optional<ConceptType> type(FacetField field) {
    return switch (field) {
      case GENE -> Optional.of(ConceptType.GENE);
      case CHEMICAL -> Optional.of(ConceptType.CHEMICAL);
      case DISEASE -> Optional.of(ConceptType.DISEASE);
      case ORGANISM -> Optional.of(ConceptType.ORGANISM);
      case YEAR, FIGTYPE, HAS -> Optional.empty();
    };
  }
}

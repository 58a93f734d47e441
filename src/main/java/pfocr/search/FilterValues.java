package pfocr.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pfocr.figure.EntityType;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.Sense;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.ParsedQuery;
import pfocr.query.SearchField;

/**
 * The values of filters as people and scripts write them: a symbol, a bare Entrez number or {@code
 * mouse} where a facet has {@code NCBIGene:57468} or {@code Mus musculus}. A value that some figure
 * has is never read as anything else. Used by one thread.
 */
final class FilterValues {
  /** More known values in a warning help nobody. */
  private static final int MOST_NAMED = 20;

  private final IndexSnapshot snapshot;
  private final List<String> warnings = new ArrayList<>();

  FilterValues(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Values that neither are one of the facet nor mean one, in sentences. */
  List<String> warnings() {
    return warnings.stream().distinct().toList();
  }

  /** The filter with every value in the form of the facet; what means nothing stays. */
  Filter of(FacetField field, Filter filter) {
    if (field == FacetField.YEAR) return filter;
    return new Filter(values(field, filter.any()), values(field, filter.none()));
  }

  private List<String> values(FacetField field, List<String> asked) {
    return asked.stream().flatMap(value -> values(field, value)).distinct().toList();
  }

  private Stream<String> values(FacetField field, String asked) {
    if (snapshot.facet(field).ordinal(asked) >= 0) return Stream.of(asked);
    List<String> meant = meant(field, asked);
    if (!meant.isEmpty()) return meant.stream();
    unknown(field, asked);
    return Stream.of(asked);
  }

  private void unknown(FacetField field, String asked) {
    if (type(field).isPresent()) {
      warnings.add("No figure has the %s '%s'.".formatted(field.key(), asked));
      return;
    }
    FacetOrdinals known = snapshot.facet(field);
    String values =
        IntStream.range(0, known.cardinality())
            .limit(MOST_NAMED)
            .mapToObj(known::value)
            .collect(Collectors.joining(", "));
    String what = field == FacetField.HAS ? "" : "the " + field.key() + " ";
    String others = values.isEmpty() ? "" : "; the values of " + field.key() + " are " + values;
    warnings.add("No figure has %s'%s'%s.".formatted(what, asked, others));
  }

  /** Looks for values that mean nothing in a query, too, where a field has but a few. */
  void check(ParsedQuery query) {
    switch (query) {
      case ParsedQuery.InField(SearchField field, ParsedQuery inner) -> {
        if (field == SearchField.HAS) check(FacetField.HAS, inner);
        if (field == SearchField.FIGTYPE) check(FacetField.FIGTYPE, inner);
      }
      case ParsedQuery.Not(ParsedQuery inner) -> check(inner);
      case ParsedQuery.All(List<ParsedQuery> parts) -> parts.forEach(this::check);
      case ParsedQuery.Any(List<ParsedQuery> parts) -> parts.forEach(this::check);
      case ParsedQuery.Words(List<ParsedQuery> parts) -> parts.forEach(this::check);
      default -> {}
    }
  }

  private void check(FacetField field, ParsedQuery typed) {
    switch (typed) {
      case ParsedQuery.Word word -> check(field, word.text());
      case ParsedQuery.Phrase phrase -> check(field, phrase.text());
      case ParsedQuery.Not(ParsedQuery inner) -> check(field, inner);
      case ParsedQuery.All(List<ParsedQuery> parts) -> parts.forEach(part -> check(field, part));
      case ParsedQuery.Any(List<ParsedQuery> parts) -> parts.forEach(part -> check(field, part));
      case ParsedQuery.Words(List<ParsedQuery> parts) -> parts.forEach(part -> check(field, part));
      default -> check(typed);
    }
  }

  private void check(FacetField field, String value) {
    if (snapshot.facet(field).ordinal(value.strip()) < 0) unknown(field, value);
  }

  /** The values of the likeliest sense that figures have: one, or the members of a family. */
  private List<String> meant(FacetField field, String asked) {
    if (type(field).isEmpty()) return List.of();
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

package pfocr.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;

/** Gathers what an index knows about one thing. Used by one thread. */
final class EntityProfiles {
  /** Figures that are shown as the best of the thing. */
  private static final int TOP = 8;

  private static final Comparator<Partner> STRONGEST_FIRST =
      Comparator.comparingDouble(Partner::strength)
          .reversed()
          .thenComparing(partner -> partner.thing().key());

  private final IndexSnapshot snapshot;
  private final EntityLookup lookup;
  private final DrawnOrdinals drawn;

  EntityProfiles(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
    this.lookup = new EntityLookup(snapshot);
    this.drawn = snapshot.drawn();
  }

  /** The profile of an id in any usual spelling; empty when it is unknown. */
  Optional<EntityProfile> of(String id, int partners) throws IOException {
    Optional<Concept> concept = snapshot.lexicon().concept(id);
    return concept.isEmpty() ? Optional.empty() : Optional.of(of(concept.get(), partners));
  }

  private EntityProfile of(Concept concept, int partners) throws IOException {
    long deadline = System.nanoTime() + SearchRequest.DEFAULT_TIMEOUT.toNanos();
    SearchRun run = new SearchRun(snapshot, request(concept));
    ResultPage page = run.page();
    DocBuffer all = run.found();
    DocBuffer itself = drawing(concept, all);
    DocBuffer own = itself.size() == 0 ? all : itself;
    DrawnWords words = new DrawnWords(concept.id());
    if (facet(concept).isPresent() && concept.type() != ConceptType.ORGANISM)
      words.read(snapshot, all, deadline);
    return new EntityProfile(
        withFigures(lookup.match(concept), page.total()),
        concept.taxon(),
        snapshot.lexicon().crossReferences(concept),
        names(concept),
        words.words(),
        words.figures(),
        words.byFamily(),
        lookup.related(concept),
        lookup.narrower(concept),
        itself.size() > 0,
        own.size(),
        partners(concept, own, partners),
        page);
  }

  private static EntityMatch withFigures(EntityMatch match, long figures) {
    return new EntityMatch(
        match.id(),
        match.type(),
        match.label(),
        match.organism(),
        match.name(),
        match.nameClass(),
        figures);
  }

  private List<EntityProfile.Name> names(Concept concept) {
    return snapshot.lexicon().names(concept).stream()
        .map(name -> new EntityProfile.Name(name.text(), name.nameClass().key()))
        .toList();
  }

  /** The facet whose values name the kind of thing; families have none. */
  private static Optional<FacetField> facet(Concept concept) {
    return FacetField.of(concept.type().key());
  }

  /** All figures of the thing, the best in front. */
  static SearchRequest request(Concept concept) {
    SearchRequest all =
        SearchRequest.of("")
            .withPage(0, TOP)
            .withFacets(List.of(FacetField.YEAR), 1)
            .withHighlight(false)
            .withHelp(false);
    Optional<FacetField> facet = facet(concept);
    if (facet.isEmpty()) return all.withText(concept.id());
    boolean organism = concept.type() == ConceptType.ORGANISM;
    String value = organism ? concept.label() : concept.id();
    return all.withText(organism ? "" : concept.id())
        .withFilters(Map.of(facet.get(), new Filter(List.of(value), List.of())));
  }

  /** Those of the figures that draw it by a name of its own. */
  private DocBuffer drawing(Concept concept, DocBuffer all) {
    int ordinal = drawn.ordinals().exact(DrawnNames.value(concept));
    DocBuffer own = new DocBuffer();
    for (int d = 0; ordinal >= 0 && d < all.size(); d++)
      if (drawn.has(all.get(d), ordinal)) own.add(all.get(d));
    return own;
  }

  private List<Partner> partners(Concept concept, DocBuffer docs, int most) {
    Set<String> itself = itself(concept);
    List<Counted> all = counted(docs);
    Map<ConceptType, Integer> taken = new EnumMap<>(ConceptType.class);
    List<Partner> partners = new ArrayList<>();
    for (Counted each : all) {
      String value = drawn.ordinals().value(each.ordinal());
      if (itself.contains(value)) continue;
      ConceptType kind = snapshot.drawnNames().kind(value);
      if (taken.merge(kind, 1, Integer::sum) <= most)
        partners.add(each.partner(snapshot.drawnNames().thing(value)));
      if (taken.size() == 3 && taken.values().stream().allMatch(n -> n >= most)) break;
    }
    partners.sort(STRONGEST_FIRST);
    return partners;
  }

  /** What stands for the thing itself: its symbol, and the families that it is a member of. */
  private Set<String> itself(Concept concept) {
    Set<String> values = new HashSet<>(Set.of(DrawnNames.value(concept)));
    if (concept.type() == ConceptType.GENE)
      for (Concept family : snapshot.lexicon().families(concept))
        values.add(DrawnNames.value(family));
    return values;
  }

  private record Counted(int ordinal, long figures, long everywhere, double lift, double strength) {
    Partner partner(DrawnThing thing) {
      return new Partner(thing, figures, everywhere, lift, strength);
    }
  }

  /** All things drawn in the documents, strongest first. */
  private List<Counted> counted(DocBuffer docs) {
    long all = snapshot.info().figures();
    List<Counted> counted = new ArrayList<>();
    Tally tally = new Tally(drawn.ordinals());
    try {
      tally.add(docs);
      for (int ordinal : tally.touched(o -> true)) {
        long both = tally.count(ordinal);
        long other = drawn.figures(ordinal);
        counted.add(
            new Counted(
                ordinal,
                both,
                other,
                Association.lift(both, docs.size(), other, all),
                Association.strength(both, docs.size(), other, all)));
      }
    } finally {
      tally.clear();
    }
    counted.sort(
        Comparator.comparingDouble(Counted::strength)
            .reversed()
            .thenComparingInt(Counted::ordinal));
    return counted;
  }
}

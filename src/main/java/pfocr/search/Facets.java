package pfocr.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.Sense;
import pfocr.query.FacetField;

/** Exact counts of facet values over the matches of a query, drill-sideways. */
final class Facets {
  /** The value of figures whose year is not known. */
  static final String UNKNOWN = "unknown";

  private static final Comparator<Bucket> FREQUENT_FIRST =
      Comparator.comparingLong(Bucket::count)
          .reversed()
          .thenComparing(Bucket::label)
          .thenComparing(Bucket::value);

  private final IndexSnapshot snapshot;
  private final List<FilterTest> filters;
  private final BinaryOperator<String> labels;

  /**
   * @param labels from facet key and value to what people read
   */
  Facets(IndexSnapshot snapshot, List<FilterTest> filters, BinaryOperator<String> labels) {
    this.snapshot = snapshot;
    this.filters = filters;
    this.labels = labels;
  }

  /** The counts of the wanted values of a facet; chosen ones are among the buckets anyway. */
  FacetCounts count(FacetField field, Matches matches, int size, IntPredicate wanted) {
    FacetOrdinals ordinals = snapshot.facet(field);
    Tally tally = new Tally(ordinals);
    tally.add(matches.docs());
    int filter = filterOf(field);
    if (filter >= 0) tally.add(matches.onlyFailing(filter));
    FacetCounts result =
        buckets(field, tally, size, filter < 0 ? null : filters.get(filter), wanted);
    tally.clear();
    return result;
  }

  /**
   * Values whose id or label contains the text or which it names; when it names none, those with
   * the text at a word of any name.
   */
  static IntPredicate wanted(IndexSnapshot snapshot, FacetField field, String find) {
    String text = find.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) return ordinal -> true;
    FacetOrdinals ordinals = snapshot.facet(field);
    Lexicon lexicon = snapshot.lexicon();
    Set<String> named =
        lexicon.resolve(find).stream()
            .map(Sense::concept)
            .map(concept -> concept.type() == ConceptType.ORGANISM ? concept.label() : concept.id())
            .collect(Collectors.toSet());
    boolean names = named.stream().anyMatch(value -> ordinals.exact(value) >= 0);
    // Each value is asked for several times, and has many names.
    Map<Integer, Boolean> known = new HashMap<>();
    return ordinal ->
        known.computeIfAbsent(
            ordinal,
            o -> {
              String value = ordinals.value(o);
              return named.contains(value)
                  || value.toLowerCase(Locale.ROOT).contains(text)
                  || snapshot.labels().of(value).toLowerCase(Locale.ROOT).contains(text)
                  || !names && isNamed(lexicon, field, value, text);
            });
  }

  private static boolean isNamed(Lexicon lexicon, FacetField field, String value, String text) {
    Stream<Concept> concepts =
        field == FacetField.ORGANISM
            ? lexicon.resolve(value).stream().map(Sense::concept)
            : lexicon.concept(value).stream();
    return concepts
        .flatMap(concept -> lexicon.names(concept).stream())
        .anyMatch(name -> hasWord(name.text().toLowerCase(Locale.ROOT), text));
  }

  private static boolean hasWord(String name, String text) {
    for (int at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1))
      if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) return true;
    return false;
  }

  private int filterOf(FacetField field) {
    for (int i = 0; i < filters.size(); i++) if (filters.get(i).field() == field) return i;
    return -1;
  }

  private FacetCounts buckets(
      FacetField field, Tally tally, int size, FilterTest filter, IntPredicate wanted) {
    List<Integer> chosen = new ArrayList<>();
    if (field == FacetField.YEAR) chosen.addAll(tally.touched(wanted));
    else chosen.addAll(tally.top(size, wanted));
    if (filter != null) addSelected(filter, tally, chosen);
    long other = tally.sum(wanted);
    for (int ordinal : chosen) if (wanted.test(ordinal)) other -= tally.count(ordinal);
    List<Bucket> buckets = new ArrayList<>(chosen.size());
    for (int ordinal : chosen) buckets.add(bucket(field, ordinal, tally, filter));
    if (filter != null) addAbsent(field, filter, buckets);
    // Digits stand before letters, and "unknown" behind all years.
    buckets.sort(field == FacetField.YEAR ? Comparator.comparing(Bucket::value) : FREQUENT_FIRST);
    long missing = field == FacetField.YEAR ? yearUnknown(tally) : tally.missing();
    return new FacetCounts(field, buckets, tally.distinct(wanted), missing, other);
  }

  private Bucket bucket(FacetField field, int ordinal, Tally tally, FilterTest filter) {
    String value = tally.ordinals().value(ordinal);
    return new Bucket(
        value,
        labels.apply(field.key(), value),
        tally.count(ordinal),
        filter != null && filter.isSelected(ordinal),
        filter != null && filter.isExcluded(ordinal));
  }

  /** The counted values that the filter names. */
  private static void addSelected(FilterTest filter, Tally tally, List<Integer> chosen) {
    for (int ordinal : tally.touched(o -> filter.isSelected(o) || filter.isExcluded(o)))
      if (!chosen.contains(ordinal)) chosen.add(ordinal);
  }

  /** Values that the filter names and no figure has; a range of years names none. */
  private void addAbsent(FacetField field, FilterTest test, List<Bucket> buckets) {
    List<String> any = test.filter().any();
    List<String> none = test.filter().none();
    for (String value : Stream.concat(any.stream(), none.stream()).distinct().toList())
      if (isOneValue(field, value)
          && buckets.stream().noneMatch(bucket -> bucket.value().equalsIgnoreCase(value)))
        buckets.add(
            new Bucket(
                value,
                labels.apply(field.key(), value),
                0,
                test.selects(value),
                test.excludes(value)));
  }

  private static boolean isOneValue(FacetField field, String value) {
    return field != FacetField.YEAR || value.equals(UNKNOWN) || value.matches("\\d{4}");
  }

  private static long yearUnknown(Tally tally) {
    int ordinal = tally.ordinals().ordinal(UNKNOWN);
    return ordinal < 0 ? 0 : tally.count(ordinal);
  }
}

package pfocr.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;
import pfocr.query.YearRange;
import pfocr.search.Bucket;
import pfocr.search.FigureSearch;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that narrow a search; one given twice means either value. */
final class FilterOptions {
  /** More genes than any symbol has across the species. */
  private static final int MAX_GENES = 100;

  @Option(
      names = "--organism",
      paramLabel = "NAME",
      description = "Only figures of this organism, by its Latin name.")
  List<String> organisms = List.of();

  @Option(
      names = "--year",
      paramLabel = "A..B",
      converter = Years.class,
      description = "Only these years: 2015, 2010..2020, 2010.. or ..2020.")
  List<YearRange> years = List.of();

  @Option(
      names = "--gene",
      paramLabel = "GENE",
      description = "Only figures that show this gene: a symbol, or an id as NCBIGene:57468.")
  List<String> genes = List.of();

  /** The filters; a gene's symbol is looked up in the index. */
  Map<FacetField, Filter> filters(FigureSearch search) {
    Map<FacetField, Filter> filters = new EnumMap<>(FacetField.class);
    put(filters, FacetField.ORGANISM, organisms);
    put(filters, FacetField.YEAR, years.stream().map(YearRange::toString).toList());
    List<String> ids = new ArrayList<>();
    for (String gene : genes) ids.addAll(ids(gene, search));
    put(filters, FacetField.GENE, ids);
    return filters;
  }

  private static void put(Map<FacetField, Filter> filters, FacetField field, List<String> any) {
    if (!any.isEmpty()) filters.put(field, new Filter(any, List.of()));
  }

  private static List<String> ids(String gene, FigureSearch search) {
    if (gene.contains(":")) return List.of(gene);
    if (gene.matches("\\d+")) return List.of("NCBIGene:" + gene);
    List<String> ids =
        search.facet(SearchRequest.of(""), FacetField.GENE, gene, MAX_GENES).buckets().stream()
            .filter(bucket -> bucket.label().equalsIgnoreCase(gene))
            .map(Bucket::value)
            .toList();
    if (ids.isEmpty())
      throw new IllegalArgumentException(
          "no figure of the index shows a gene of the symbol " + gene);
    return ids;
  }

  /** Reads a year or a range of years. */
  static final class Years implements ITypeConverter<YearRange> {
    @Override
    public YearRange convert(String text) {
      return YearRange.parse(text)
          .orElseThrow(() ->
              new TypeConversionException(
                  "'" + text + "' is none of 2015, 2010..2020, 2010.., ..2020"));
    }
  }
}

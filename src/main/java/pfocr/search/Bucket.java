package pfocr.search;

/**
 * One value of a facet.
 *
 * @param value what a filter on it says ({@code NCBIGene:57468}, {@code Homo sapiens}, {@code
 *     2015})
 * @param label what people read ({@code SLC12A5})
 * @param count figures that would be found with this value instead of the facet's own selection
 */
public record Bucket(String value, String label, long count, boolean selected, boolean excluded) {}

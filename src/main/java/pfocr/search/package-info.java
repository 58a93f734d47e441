/**
 * Requests to result pages: ranking, facets, snippets, suggestions, similar figures.
 *
 * <p>The one door is {@link pfocr.search.FigureSearch}: domain values in, domain values out; no
 * Lucene type passes it.
 */
package pfocr.search;

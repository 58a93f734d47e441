/**
 * Figures to Lucene: fields, analyzers, documents, building, stamping, checking.
 *
 * <p>The door is {@link pfocr.index.IndexBuilder}; {@code pfocr.search} reads what it wrote.
 */
package pfocr.index;

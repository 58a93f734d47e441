/**
 * Gene-set statistics: which figures show more of a list of genes, chemicals and diseases than
 * chance would let them. {@code docs/GENE-SETS.md} says what is tested and why.
 *
 * <p>The door is {@link pfocr.enrich.Enrichment}. A text becomes names ({@link
 * pfocr.enrich.ListParser}), names become things ({@link pfocr.enrich.ListReader}), things are
 * counted against a background ({@link pfocr.enrich.Overlaps}) and tested ({@link
 * pfocr.enrich.Tails}).
 */
package pfocr.enrich;

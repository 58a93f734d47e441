/**
 * Whole results as files: NDJSON, CSV, TSV, RIS, BibTeX, CSL JSON and GMT, written figure by figure
 * from a {@link pfocr.search.ResultStream} in constant memory. The door is {@link
 * pfocr.export.Export}.
 */
package pfocr.export;

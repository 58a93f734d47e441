/**
 * Raw Lucene on the same records, as the field to measure against: {@link
 * pfocr.bench.lucene.StockLucene} is what the stock parts give, {@link
 * pfocr.bench.lucene.TunedLucene} what a loop written for this one request gives. Both read NDJSON
 * and answer the product request in process.
 */
package pfocr.bench.lucene;

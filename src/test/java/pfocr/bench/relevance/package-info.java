/** Ranking quality on judged collections, beside Lucene's BM25 on the same files. */
package pfocr.bench.relevance;

/**
 * A made-up corpus with the statistics of the real one: {@link pfocr.bench.corpus.GeneratedCorpus}
 * is the door. Every figure follows from the seed and its number alone, so a larger corpus of one
 * seed begins with the smaller one.
 */
package pfocr.bench.corpus;

/**
 * The benchmarks: {@link pfocr.bench.Bench} is what {@code bin/bench} starts. {@code corpus} makes
 * up the records, {@code lucene} is the field to measure against, {@code load} sends requests,
 * {@code relevance} judges rankings. {@code docs/BENCHMARKS.md} says what each number means.
 */
package pfocr.bench;

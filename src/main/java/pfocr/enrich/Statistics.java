package pfocr.enrich;

/**
 * How a figure's set and the list overlap; both are restricted to the background. {@code
 * docs/GENE-SETS.md} has the formulas.
 *
 * @param overlap things that are in both
 * @param words the overlap with each drawn word and each entry of the list counted once; what is
 *     tested
 * @param list size of the list
 * @param size size of the figure's set
 * @param background size of the background
 * @param p one-sided Fisher's exact test; for several kinds of things the exact stratified test
 * @param fdr Benjamini-Hochberg over all figures tested
 * @param oddsRatio sample odds ratio; for several kinds that of Mantel and Haenszel; with a half
 *     added to every cell where it would be zero or infinite
 * @param jaccard overlap by union
 * @param f1 harmonic mean of the shares that the overlap has of both sets
 * @param cosine of both sets as vectors of inverse document frequencies
 */
public record Statistics(
    int overlap,
    int words,
    int list,
    int size,
    int background,
    double p,
    double fdr,
    double oddsRatio,
    double jaccard,
    double f1,
    double cosine) {

  /** Things of the list that the figure does not show. */
  public int missing() {
    return list - overlap;
  }

  /** Things of the figure that are not in the list. */
  public int extra() {
    return size - overlap;
  }
}

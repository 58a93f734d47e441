package pfocr.figure;

/**
 * Something wrong with a file of the corpus.
 *
 * @param file where, as the user would name it ({@code _figures/PMC1__a.md}, {@code
 *     x.tar.gz!/_data/...})
 * @param line 1-based line, 0 when the whole file is meant
 * @param reason a sentence that names the field or column
 * @param fatal true: the record was rejected; false: it was repaired and indexed
 */
public record Problem(String file, int line, String reason, boolean fatal) {
  @Override
  public String toString() {
    return (fatal ? "rejected " : "repaired ")
        + file
        + (line > 0 ? ":" + line : "")
        + ": "
        + reason;
  }
}

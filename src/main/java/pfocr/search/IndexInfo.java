package pfocr.search;

import java.time.Instant;
import java.util.List;

/**
 * What an index holds, from the stamp of its commit.
 *
 * @param build identifies the content: equal builds give equal answers
 * @param figures number of figures
 * @param papers number of distinct papers
 * @param rejected records that could not be indexed in the runs that made it
 * @param firstYear earliest known year, 0 when none is known
 * @param lastYear latest known year
 * @param sources the sources it was made from
 */
public record IndexInfo(
    String build,
    long figures,
    long papers,
    long rejected,
    int firstYear,
    int lastYear,
    List<String> sources,
    Instant built,
    int format) {
  public IndexInfo {
    sources = List.copyOf(sources);
  }
}

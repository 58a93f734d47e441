package pfocr.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import pfocr.index.FigureFields;

/** Ids of records and papers that were typed as plain words: their record comes first. */
final class RecognizedIds {
  /** Above any score of words. */
  private static final float FIRST = 1_000;

  private static final Pattern PMCID = Pattern.compile("(?i)(?:pmcid:|pmc:)?(PMC\\d{4,9})");
  private static final Pattern FIGID =
      Pattern.compile("(?i)(PMC\\d{4,9}__[A-Za-z0-9._-]+?)(?:\\.html)?");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi:|https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S+)");

  private RecognizedIds() {}

  /** The records that the word names; empty when it is no id. */
  static List<Query> of(String word) {
    var figid = FIGID.matcher(word);
    if (figid.matches()) return List.of(exactly(FigureFields.FIGID, figid.group(1)));
    var pmcid = PMCID.matcher(word);
    if (pmcid.matches()) return List.of(exactly(FigureFields.PMCID, pmcid.group(1)));
    var doi = DOI.matcher(word);
    return doi.matches() ? List.of(exactly(FigureFields.DOI, doi.group(1))) : List.of();
  }

  private static Query exactly(String field, String value) {
    return new BoostQuery(
        new ConstantScoreQuery(new TermQuery(new Term(field, value.toLowerCase(Locale.ROOT)))),
        FIRST);
  }
}
